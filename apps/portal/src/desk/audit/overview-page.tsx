import { Link } from 'react-router';
import { ReadAuditOverviewDocument, type ReadAuditOverviewQuery } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { useRead } from '../client/use-ask';
import { Act } from '../shell/act';
import { useWho } from '../shell/who';
import { AuditFrame } from './audit-frame';
import { Definitions, WithheldLegend } from './definitions';
import { Empty } from './empty';
import { saveFigures } from './export';
import { FigureTable } from './figure-table';
import { cellOf, definitionWords, periodWords } from './figures';
import { OverviewSide } from './overview-side';
import { PeriodSelect } from './period-select';
import { useMoments, usePeriod } from './use-audit';

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

const useExport = (overview: Overview | undefined) => {
  const say = useSay('audit');
  const language = useLanguage();
  if (!overview) return undefined;
  const { total, rows, definitions, threshold, period } = overview;
  const lines = [{ head: say('total'), cells: total }, ...rows.map(({ tenant, cells }) => ({ head: tenant.names ? nameIn(language, tenant.names) : tenant.id, cells }))];
  const words = definitions.map((definition) => definitionWords(definition, cellOf(total, definition.id), say, (names) => nameIn(language, names)));
  const title = `${say('overview.title')} ${periodWords(period, say)}`;
  return () => saveFigures({ title, of: say('col.tenant'), threshold, definitions, lines, words, nameOf: ({ names }) => nameIn(language, names) }, say);
};

const Body = ({ overview }: { overview: Overview }) => {
  const say = useSay('audit');
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
    id: tenant.id, cells, head: <Link to={`/audit/${tenant.id}?period=${period}`}>{tenant.names ? nameIn(language, tenant.names) : tenant.id.slice(0, 8)}</Link>,
  }));
  return (
    <div className="audit-two">
      <div className="audit-table">
        <GrantLine grants={grants} />
        <FigureTable
          label={say('table.label')} of={say('col.tenant')} definitions={definitions} threshold={threshold} lines={lines}
          total={{ cells: total, head: <>{say('total')} <span>{say('total.count', { count: rows.length })}</span></> }}
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
  const language = useLanguage();
  const { active } = useWho();
  const [period, setPeriod] = usePeriod();
  const read = useRead(ReadAuditOverviewDocument, { period: period ?? null });
  const overview = read.data?.auditOverview;
  const save = useExport(overview);
  const shown = overview?.period ?? period;
  return (
    <AuditFrame
      title={say('overview.title')} read={read} asOf={overview?.asOf}
      under={shown && say('overview.place', { tenant: nameIn(language, active.tenant.names), period: periodWords(shown, say) })}
      acts={
        shown && overview && overview.grants.length > 0 && (
          <>
            <PeriodSelect period={shown} onChange={setPeriod} />
            <Act onClick={save}>{say('export')}</Act>
            <Act onClick={() => window.print()}>{say('print')}</Act>
          </>
        )
      }
    >
      {(data) => <Body overview={data.auditOverview} />}
    </AuditFrame>
  );
};
