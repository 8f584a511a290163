import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { type Column, csvOf } from '../../sheet/csv';
import { fileName, saveFile } from '../../sheet/save-file';
import { type Cell, cellOf, cellWords, type Definition, definitionWords } from './figures';

interface Sheet {
  readonly title: string;
  /** What the lines are: units, or months. */
  readonly of: string;
  readonly threshold: number;
  readonly definitions: readonly Definition[];
  readonly total: readonly Cell[];
  readonly lines: readonly { readonly head: string; readonly cells: readonly Cell[] }[];
  /** A second list that stands on the page: it stands under the first. */
  readonly beside?: { readonly title: string; readonly of: string; readonly lines: readonly Said[] };
}

interface Said {
  readonly head: string;
  readonly says: string;
}

/** Saves a table of figures as CSV, its sum first: what is withheld on the page is withheld here; how it was counted stands below. */
export const useExport = () => {
  const say = useSay('figures');
  const language = useLanguage();
  const inWords = (names: Definition['names']): string => nameIn(language, names);
  return ({ title, of, threshold, definitions, total, lines, beside }: Sheet): void => {
    const columns: Column<Sheet['lines'][number]>[] = [
      { title: of, of: ({ head }) => head },
      ...definitions.map(({ id, names }) => ({ title: inWords(names), of: ({ cells }: Sheet['lines'][number]) => cellWords(cellOf(cells, id), threshold, say) })),
    ];
    const words = definitions.map((definition) => definitionWords(definition, cellOf(total, definition.id), say, inWords));
    const below = csvOf([{ title: say('definitions'), of: (text: string) => text }], words);
    const all = csvOf(columns, [{ head: say('total'), cells: total }, ...lines]);
    const second = beside ? csvOf<Said>([{ title: beside.of, of: ({ head }) => head }, { title: beside.title, of: ({ says }) => says }], beside.lines) : undefined;
    saveFile(fileName(title), [all, ...(second ? [second.slice(1)] : []), below.slice(1)].join('\r\n'), 'text/csv;charset=utf-8');
  };
};
