import { Link } from 'react-router';
import { ReadAuditOverviewDocument, type ReadAuditOverviewQuery } from '../../generated/desk';
import type { Language } from '../../i18n/language';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { useRead } from '../client/use-ask';
import { Definitions, WithheldLegend } from '../figures/definitions';
import { FigureTable } from '../figures/figure-table';
import { useExport } from '../figures/use-export';
import { Act } from '../shell/act';
import { Empty } from '../shell/empty';
import { PageFrame } from '../shell/page-frame';
import { useMoments } from '../shell/use-moments';
import { useWho } from '../shell/who';
import { OverviewSide, pointWords } from './overview-side';
import { PeriodSelect } from './period-select';
import { periodWords } from './quarters';
import { usePeriod } from './use-period';
import './audit.css';

type Overview = ReadAuditOverviewQuery['auditOverview'];

/** By which grants it was read, and that it is on record. */
export const GrantLine = ({ grants }: Pick<Overview, 'grants'>) => {
  const say = useSay('audit');
  const language = useLanguage();
  const { lastDay } = useMoments();
  return (
    <p className="audit-grant">
      <Icon name="shield" size={18} />
      <span>
        {grants.map(({ id, rootNames, tenants, until, why }) => (
          <span key={id}>{say('grant.line', { root: rootNames ? nameIn(language, rootNames) : '', count: tenants, until: lastDay(until), why })} </span>
        ))}
        {say('grant.logged')}
      </span>
    </p>
  );
};

const nameOf = ({ id, names }: Overview['rows'][number]['tenant'], language: Language): string => (names ? nameIn(language, names) : id.slice(0, 8));

const Body = ({ overview }: { overview: Overview }) => {
  const say = useSay('audit');
  const figures = useSay('figures');
  const language = useLanguage();
  const { grants, total, rows, definitions, threshold, period } = overview;
  if (grants.length === 0) {
    return (
      <Empty title={say('none.title')} text={say('none.text')}>
        <Link className="act" to="/audit/grants">
          {say('none.go')}
        </Link>
      </Empty>
    );
  }
  const lines = rows.map(({ tenant, cells }) => ({
    id: tenant.id, cells, head: <Link to={`/audit/${tenant.id}?period=${period}`}>{nameOf(tenant, language)}</Link>,
  }));
  return (
    <div className="audit-two">
      <div className="page-frame-body">
        <GrantLine grants={grants} />
        <FigureTable
          label={say('table.label')} of={say('col.tenant')} definitions={definitions} threshold={threshold} lines={lines}
          total={{ cells: total, head: <>{figures('total')} <span>{say('total.count', { count: rows.length })}</span></> }}
        />
        <Definitions definitions={definitions} total={total} />
        <WithheldLegend threshold={threshold} />
      </div>
      <OverviewSide rows={rows} total={total} />
    </div>
  );
};

/** `/audit`: figures of every granted tenant beside one another. */
export const AuditOverviewPage = () => {
  const say = useSay('audit');
  const figures = useSay('figures');
  const language = useLanguage();
  const { active } = useWho();
  const [period, setPeriod] = usePeriod();
  const read = useRead(ReadAuditOverviewDocument, { period: period ?? null });
  const overview = read.data?.auditOverview;
  const save = useExport();
  const shown = overview?.period ?? period;
  const saveOf = ({ rows, ...of }: Overview) => () =>
    save({
      ...of, title: `${say('overview.title')} ${periodWords(of.period, say)}`, of: say('col.tenant'),
      lines: rows.map(({ tenant, cells }) => ({ head: nameOf(tenant, language), cells })),
      beside: { title: say('trend'), of: say('col.tenant'), lines: rows.map(({ tenant, trend }) => ({ head: nameOf(tenant, language), says: pointWords(trend, say) })) },
    });
  return (
    <PageFrame
      title={say('overview.title')} read={read} asOf={overview?.asOf}
      under={shown && say('overview.place', { tenant: nameIn(language, active.tenant.names), period: periodWords(shown, say) })}
      acts={
        shown && overview && overview.grants.length > 0 && (
          <>
            <PeriodSelect period={shown} onChange={setPeriod} />
            <Act onClick={saveOf(overview)}>{figures('export')}</Act>
            <Act onClick={() => window.print()}>{figures('print')}</Act>
          </>
        )
      }
    >
      {(data) => <Body overview={data.auditOverview} />}
    </PageFrame>
  );
};
