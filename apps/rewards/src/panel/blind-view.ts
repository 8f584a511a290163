import type { ListToScore, OutputOf, SuggestionState } from '@huiyin/contracts';
import type { Suggestions } from '@huiyin/policy';
import type { Score } from './score';

export type BlindView = OutputOf<typeof ListToScore>['edges'][number]['node'];

interface Row {
  readonly id: string;
  readonly class: string;
  readonly state: SuggestionState;
  readonly reached: number | null;
  readonly reachable: number | null;
}
interface Words {
  readonly id: string;
  readonly kind: string;
  readonly title: string | null;
  readonly body: string;
}
interface Sheet {
  readonly id: string;
  readonly personId: string;
  readonly scores: readonly Score[];
  readonly at: Date;
}

/** Words and criteria, and nothing by which the author is known; what others gave, once all have. */
export const blindView = (row: Row, words: readonly Words[], sheets: readonly Sheet[], { classes, criteria, scale }: Suggestions, personId: string): BlindView => {
  const proposal = words.find(({ kind }) => kind === 'proposal');
  const mine = sheets.find((sheet) => sheet.personId === personId);
  const { reached, reachable } = row;
  return {
    id: row.id, title: proposal?.title ?? null, text: proposal?.body ?? null, state: row.state, scale,
    class: { id: row.class, names: classes.find(({ id }) => id === row.class)?.names ?? { zh: row.class, en: row.class } },
    criteria: criteria.map(({ id, names, weight }) => ({ id, names, weight })),
    mine: mine ? { scores: [...mine.scores], at: mine.at.toISOString(), words: words.find(({ id }) => id === mine.id)?.body ?? null } : null,
    result: reached !== null && reachable !== null ? { reached, reachable } : null,
    others: row.state === 'raised' ? [] : sheets.filter((sheet) => sheet !== mine).map(({ scores }) => [...scores]),
  };
};
