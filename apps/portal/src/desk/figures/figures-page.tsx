import { ReadFiguresDocument, type ReadFiguresQuery } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { AuditFrame } from '../audit/audit-frame';
import { Definitions, WithheldLegend } from '../audit/definitions';
import { saveFigures } from '../audit/export';
import { FigureTable } from '../audit/figure-table';
import { cellOf, definitionWords } from '../audit/figures';
import { useMonthWords } from '../audit/use-audit';
import { useRead } from '../client/use-ask';
import { Act } from '../shell/act';
import { useWho } from '../shell/who';
import { AskedBar } from './asked-bar';
import { type Group, useAsked } from './use-asked';
import './figures.css';

type Figures = Extract<ReadFiguresQuery['figures'], { __typename: 'Figures' }>;

/** What a row is of, in words; what no policy knows any more goes by its id. */
const useHead = (groupBy: Group) => {
  const say = useSay('audit');
  const language = useLanguage();
  const monthWords = useMonthWords();
  return ({ key, names }: Figures['rows'][number]): string => {
    if (names) return nameIn(language, names);
    if (key === null) return say(`own.without.${groupBy}`);
    return groupBy === 'MONTH' ? monthWords(key) : key;
  };
};

const Table = ({ figures: { definitions, threshold, total, rows }, groupBy }: { figures: Figures; groupBy: Group }) => {
  const say = useSay('audit');
  const headOf = useHead(groupBy);
  return (
    <div className="audit-table">
      <FigureTable
        label={say('own.table')} of={say(`own.by.${groupBy}`)} definitions={definitions} threshold={threshold} shown={definitions.map(({ id }) => id)}
        total={{ cells: total, head: say('total') }} lines={rows.map((row) => ({ id: row.key ?? '', head: headOf(row), cells: row.cells }))}
      />
      {rows.length === 0 && <p className="quiet">{say('own.empty')}</p>}
      <Definitions definitions={definitions} total={total} />
      <WithheldLegend threshold={threshold} />
    </div>
  );
};

const useExport = (figures: Figures | undefined, title: string, groupBy: Group) => {
  const say = useSay('audit');
  const language = useLanguage();
  const headOf = useHead(groupBy);
  if (!figures) return undefined;
  const { total, rows, definitions, threshold } = figures;
  const inWords = (names: { zh: string; en: string }): string => nameIn(language, names);
  const lines = [{ head: say('total'), cells: total }, ...rows.map((row) => ({ head: headOf(row), cells: row.cells }))];
  const words = definitions.map((definition) => definitionWords(definition, cellOf(total, definition.id), say, inWords));
  return () => saveFigures({ title, of: say(`own.by.${groupBy}`), threshold, definitions, lines, words, nameOf: ({ names }) => inWords(names) }, say);
};

/** `/figures`: the figures of one's own tenant over days that one chooses, in all and by group. */
export const FiguresPage = () => {
  const say = useSay('audit');
  const language = useLanguage();
  const { active } = useWho();
  const asked = useAsked();
  const { span, groupBy } = asked;
  const read = useRead(ReadFiguresDocument, { ...span, groupBy });
  const answer = read.data?.figures;
  const figures = answer?.__typename === 'Figures' ? answer : undefined;
  const days = say('own.days', { from: span.from, to: span.to });
  const save = useExport(figures, `${say('own.title')} ${days}`, groupBy);
  return (
    <AuditFrame
      title={say('own.title')} read={read} asOf={figures?.asOf} under={`${nameIn(language, active.tenant.names)} · ${days}`}
      acts={
        save && (
          <>
            <Act onClick={save}>{say('export')}</Act>
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
    </AuditFrame>
  );
};
