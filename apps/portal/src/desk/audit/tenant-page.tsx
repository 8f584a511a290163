import { Link, useParams } from 'react-router';
import { ReadAuditTenantDocument, type ReadAuditTenantQuery } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { useRead } from '../client/use-ask';
import { Act } from '../shell/act';
import { Nothing } from '../shell/plain-pages';
import { AuditFrame } from './audit-frame';
import { Definitions, WithheldLegend } from './definitions';
import { saveFigures } from './export';
import { FigureTable } from './figure-table';
import { cellOf, definitionWords, percentWords, periodWords } from './figures';
import { GrantLine } from './overview-page';
import { PeriodSelect } from './period-select';
import { useMonthWords, usePeriod } from './use-audit';

type OfTenant = NonNullable<ReadAuditTenantQuery['auditTenant']>;

const Trend = ({ trend }: Pick<OfTenant, 'trend'>) => {
  const say = useSay('audit');
  return (
    <section className="audit-quarters" aria-labelledby="quarters">
      <h2 id="quarters">{say('trend')}</h2>
      <ol>
        {trend.map(({ period, value, withheld }) => (
          <li key={period}>
            <span>{periodWords(period, say)}</span>
            <b>{withheld ? say('trend.withheld') : value === null ? say('none') : percentWords(value)}</b>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Body = ({ tenant: { grants, total, months, trend, definitions, threshold } }: { tenant: OfTenant }) => {
  const say = useSay('audit');
  const monthWords = useMonthWords();
  return (
    <div className="audit-table">
      <GrantLine grants={grants} />
      <FigureTable
        label={say('tenant.months')} of={say('col.month')} definitions={definitions} threshold={threshold} total={{ head: say('tenant.quarter'), cells: total }}
        lines={months.map(({ month, cells }) => ({ id: month, head: monthWords(month), cells }))}
      />
      <p className="quiet">{say('tenant.hint')}</p>
      <Trend trend={trend} />
      <Definitions definitions={definitions} total={total} />
      <WithheldLegend threshold={threshold} />
    </div>
  );
};

/** `/audit/:tenant`: one granted tenant by its months, and six quarters. */
export const AuditTenantPage = () => {
  const say = useSay('audit');
  const language = useLanguage();
  const { tenant: tenantId = '' } = useParams();
  const [period, setPeriod] = usePeriod();
  const monthWords = useMonthWords();
  const read = useRead(ReadAuditTenantDocument, { tenantId, period: period ?? null });
  const found = read.data?.auditTenant;
  if (read.data && !found) return <Nothing />;
  const name = found?.tenant.names ? nameIn(language, found.tenant.names) : say('query.TENANT');
  const inWords = (names: { zh: string; en: string }): string => nameIn(language, names);
  const save = (tenant: OfTenant) => () => {
    const { total, months, definitions, threshold } = tenant;
    const lines = [{ head: say('tenant.quarter'), cells: total }, ...months.map(({ month, cells }) => ({ head: monthWords(month), cells }))];
    const words = definitions.map((definition) => definitionWords(definition, cellOf(total, definition.id), say, inWords));
    saveFigures({ title: `${name} ${periodWords(tenant.period, say)}`, of: say('col.month'), threshold, definitions, lines, words, nameOf: ({ names }) => inWords(names) }, say);
  };
  return (
    <AuditFrame
      title={name} read={read} asOf={found?.asOf} under={found ? periodWords(found.period, say) : undefined}
      acts={
        <>
          <Link className="act" to={found ? `/audit?period=${found.period}` : '/audit'}>
            <Icon name="left" size={16} />
            {say('tenant.back')}
          </Link>
          {found && <PeriodSelect period={found.period} onChange={setPeriod} />}
          {found && <Act onClick={save(found)}>{say('export')}</Act>}
        </>
      }
    >
      {(data) => data.auditTenant && <Body tenant={data.auditTenant} />}
    </AuditFrame>
  );
};
