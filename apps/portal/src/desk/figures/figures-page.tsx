import { ReadFiguresDocument, type ReadFiguresQuery } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { useRead } from '../client/use-ask';
import { Act } from '../shell/act';
import { PageFrame } from '../shell/page-frame';
import { useWho } from '../shell/who';
import { AskedBar } from './asked-bar';
import { Definitions, WithheldLegend } from './definitions';
import { FigureTable } from './figure-table';
import { type Group, useAsked } from './use-asked';
import { useExport } from './use-export';
import { useMonthWords } from './use-month-words';
import './figures.css';

type Figures = Extract<ReadFiguresQuery['figures'], { __typename: 'Figures' }>;

/** What a row is of, in words; what no policy knows any more goes by its id. */
const useHead = (groupBy: Group) => {
  const say = useSay('figures');
  const language = useLanguage();
  const monthWords = useMonthWords();
  return ({ key, names }: Figures['rows'][number]): string => {
    if (names) return nameIn(language, names);
    if (key === null) return say(`without.${groupBy}`);
    return groupBy === 'MONTH' ? monthWords(key) : key;
  };
};

const Table = ({ figures: { definitions, threshold, total, rows }, groupBy }: { figures: Figures; groupBy: Group }) => {
  const say = useSay('figures');
  const headOf = useHead(groupBy);
  return (
    <div className="page-frame-body">
      <FigureTable
        label={say('table')} of={say(`by.${groupBy}`)} definitions={definitions} threshold={threshold} shown={definitions.map(({ id }) => id)}
        total={{ cells: total, head: say('total') }} lines={rows.map((row) => ({ id: row.key ?? '', head: headOf(row), cells: row.cells }))}
      />
      {rows.length === 0 && <p className="quiet">{say('empty')}</p>}
      <Definitions definitions={definitions} total={total} />
      <WithheldLegend threshold={threshold} />
    </div>
  );
};

/** `/figures`: the figures of one's own tenant over days that one chooses, in all and by group. */
export const FiguresPage = () => {
  const say = useSay('figures');
  const language = useLanguage();
  const { active } = useWho();
  const asked = useAsked();
  const { span, groupBy } = asked;
  const read = useRead(ReadFiguresDocument, { ...span, groupBy });
  const answer = read.data?.figures;
  const figures = answer?.__typename === 'Figures' ? answer : undefined;
  const headOf = useHead(groupBy);
  const save = useExport();
  const days = say('days', { from: span.from, to: span.to });
  return (
    <PageFrame
      title={say('title')} read={read} asOf={figures?.asOf} under={`${nameIn(language, active.tenant.names)} · ${days}`}
      acts={
        figures && (
          <>
            <Act onClick={() => save({ ...figures, title: `${say('title')} ${days}`, of: say(`by.${groupBy}`), lines: figures.rows.map((row) => ({ head: headOf(row), cells: row.cells })) })}>{say('export')}</Act>
            <Act onClick={() => window.print()}>{say('print')}</Act>
          </>
        )
      }
    >
      {({ figures: shown }) => (
        <>
          <AskedBar {...asked} />
          {shown.__typename === 'Figures' ? <Table figures={shown} groupBy={groupBy} /> : <RefusalBox message={shown.message} />}
        </>
      )}
    </PageFrame>
  );
};
