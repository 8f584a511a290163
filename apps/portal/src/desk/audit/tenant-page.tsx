import { Link, useParams } from 'react-router';
import { ReadAuditTenantDocument, type ReadAuditTenantQuery } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { useRead } from '../client/use-ask';
import { Definitions, WithheldLegend } from '../figures/definitions';
import { FigureTable } from '../figures/figure-table';
import { useExport } from '../figures/use-export';
import { useMonthWords } from '../figures/use-month-words';
import { Act } from '../shell/act';
import { PageFrame } from '../shell/page-frame';
import { Nothing } from '../shell/plain-pages';
import { GrantLine } from './overview-page';
import { PeriodSelect } from './period-select';
import { periodWords, rateWords } from './quarters';
import { usePeriod } from './use-period';

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
            <b>{rateWords({ value, withheld }, say)}</b>
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
    <div className="page-frame-body">
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
  const figures = useSay('figures');
  const { tenant: tenantId = '' } = useParams();
  const [period, setPeriod] = usePeriod();
  const monthWords = useMonthWords();
  const save = useExport();
  const read = useRead(ReadAuditTenantDocument, { tenantId, period: period ?? null });
  const found = read.data?.auditTenant;
  if (read.data && !found) return <Nothing />;
  const name = found?.tenant.names ? nameIn(language, found.tenant.names) : say('query.TENANT');
  const saveOf = (tenant: OfTenant) => () =>
    save({
      ...tenant, title: `${name} ${periodWords(tenant.period, say)}`, of: say('col.month'),
      lines: tenant.months.map(({ month, cells }) => ({ head: monthWords(month), cells })),
      beside: { title: say('trend'), of: say('period.of'), lines: tenant.trend.map((point) => ({ head: periodWords(point.period, say), says: rateWords(point, say) })) },
    });
  return (
    <PageFrame
      title={name} read={read} asOf={found?.asOf} under={found ? periodWords(found.period, say) : undefined}
      acts={
        <>
          <Link className="act" to={found ? `/audit?period=${found.period}` : '/audit'}>
            <Icon name="left" size={16} />
            {say('tenant.back')}
          </Link>
          {found && <PeriodSelect period={found.period} onChange={setPeriod} />}
          {found && (
            <>
              <Act onClick={saveOf(found)}>{figures('export')}</Act>
              <Act onClick={() => window.print()}>{figures('print')}</Act>
            </>
          )}
        </>
      }
    >
      {(data) => data.auditTenant && <Body tenant={data.auditTenant} />}
    </PageFrame>
  );
};
