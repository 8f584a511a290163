import { type Column, csvOf } from '../sheet/csv';
import { fileName, saveFile } from '../sheet/save-file';
import { type Cell, cellOf, cellWords, type Definition, type SayAudit } from './figures';

export interface SheetLine {
  readonly head: string;
  readonly cells: readonly Cell[];
}

interface Sheet {
  readonly title: string;
  readonly of: string;
  readonly threshold: number;
  readonly definitions: readonly Definition[];
  readonly lines: readonly SheetLine[];
  /** How each figure is counted, in words. */
  readonly words: readonly string[];
  readonly nameOf: (definition: Definition) => string;
}

/** A table of figures as CSV: what is withheld on the page is withheld here; how it was counted stands below. */
export const figuresCsv = ({ of, threshold, definitions, lines, words, nameOf }: Sheet, say: SayAudit): string => {
  const columns: Column<SheetLine>[] = [
    { title: of, of: ({ head }) => head },
    ...definitions.map((definition) => ({ title: nameOf(definition), of: ({ cells }: SheetLine) => cellWords(cellOf(cells, definition.id), threshold, say) })),
  ];
  const below = csvOf([{ title: say('definitions'), of: (text: string) => text }], words);
  return `${csvOf(columns, lines)}\r\n${below.slice(1)}`;
};

export const saveFigures = (sheet: Sheet, say: SayAudit): void => saveFile(fileName(sheet.title), figuresCsv(sheet, say), 'text/csv;charset=utf-8');
