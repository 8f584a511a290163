import { Link } from 'react-router';
import { ReadAuditQueriesDocument, type ReadAuditOverviewQuery } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { useRead } from '../client/use-ask';
import { type Cell, cellOf, lookPoints, percentWords, pointsBelow } from '../figures/figures';
import { useMoments } from '../shell/use-moments';
import { periodWords, rateWords, type SayAudit } from './quarters';
import { Spark } from './spark';

type Overview = ReadAuditOverviewQuery['auditOverview'];
type Row = Overview['rows'][number];

const nameOf = ({ tenant }: Row, language: 'zh-CN' | 'en'): string => (tenant.names ? nameIn(language, tenant.names) : '');

const ProofCard = () => {
  const say = useSay('audit');
  return (
    <section className="card audit-proof" aria-labelledby="proof-card">
      <h2 id="proof-card">
        <Icon name="shield" size={18} />
        {say('proof.card')}
      </h2>
      <p>{say('proof.card.text')}</p>
      <Link className="act" to="/audit/proof">
        {say('proof.go')}
      </Link>
    </section>
  );
};

const missed = (cell: Cell | undefined): number => (cell?.denominator ?? 0) - (cell?.numerator ?? 0);

const Looks = ({ rows, total }: { rows: readonly Row[]; total: readonly Cell[] }) => {
  const say = useSay('audit');
  const language = useLanguage();
  const all = cellOf(total, 'ON_TIME');
  const low = rows.flatMap((row) => {
    const cell = cellOf(row.cells, 'ON_TIME');
    const points = pointsBelow(cell, all);
    return points !== undefined && points > lookPoints ? [{ row, cell, points }] : [];
  });
  return (
    <section aria-labelledby="looks">
      <h2 id="looks">{say('look')}</h2>
      {low.length === 0 && <p className="quiet">{say('look.none', { points: lookPoints })}</p>}
      <ul className="audit-looks">
        {low.sort((a, b) => b.points - a.points).map(({ row, cell, points }) => (
          <li key={row.tenant.id}>
            {say('look.low', { tenant: nameOf(row, language), percent: percentWords(cell?.value ?? 0), points: points.toFixed(1) })}
            <span>{say('look.low.hint', { count: missed(cell) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The quarters of a trend, one after another. */
export const pointWords = (trend: Row['trend'], say: SayAudit): string =>
  trend.map((point) => rateWords(point, say)).join(say('join'));

const Trends = ({ rows }: { rows: readonly Row[] }) => {
  const say = useSay('audit');
  const language = useLanguage();
  const drawn = rows.filter(({ trend }) => trend.some(({ value }) => value !== null));
  if (drawn.length === 0) return null;
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">{say('trend')}</h2>
      <ul className="card audit-trends">
        {drawn.map((row) => (
          <li key={row.tenant.id}>
            <span>{nameOf(row, language)}</span>
            <Spark points={row.trend} label={say('trend.says', { tenant: nameOf(row, language), points: pointWords(row.trend, say) })} />
            <span className="audit-last">{pointWords(row.trend.slice(-1), say)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Recent = () => {
  const say = useSay('audit');
  const language = useLanguage();
  const { stamp } = useMoments();
  const { data } = useRead(ReadAuditQueriesDocument, { first: 3, after: null });
  return (
    <section className="audit-asked" aria-labelledby="recent">
      <h2 id="recent">
        {say('queries')}
        <Link to="/audit/queries">{say('queries.all')}</Link>
      </h2>
      <ul className="audit-recent">
        {data?.auditQueries.edges.map(({ node }) => (
          <li key={node.id}>
            <time dateTime={node.at}>{stamp(node.at)}</time>
            {node.period ? say('query.line', { what: say(`query.${node.question}`), period: periodWords(node.period, say) }) : say(`query.${node.question}`)}
            {node.about && <span> {nameIn(language, node.about)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Beside the table: proof, what is worth a look, six quarters, and what one asked. */
export const OverviewSide = ({ rows, total }: Pick<Overview, 'rows' | 'total'>) => (
  <aside className="audit-side">
    <ProofCard />
    <Looks rows={rows} total={total} />
    <Trends rows={rows} />
    <Recent />
  </aside>
);
