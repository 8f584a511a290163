import { type Entry, inOrder, textOf } from '../appeal/entry';

/** What came of an appeal as a suggestion, as its author reads it in a list. */
export interface OwnIdea {
  readonly state: 'raised' | 'adopted' | 'declined' | 'implemented';
  readonly award: { readonly fen: number; readonly state: 'granted' | 'paid' | 'reversed' } | null;
}

const later = ['implemented', 'declined', 'adopted', 'raised'] as const;

/** The newest award, for one that was taken back may be followed by another. */
const awardOf = (log: readonly Entry[]): OwnIdea['award'] => {
  const granted = inOrder(log).filter(({ type }) => type === 'award-granted').at(-1);
  if (!granted) return null;
  const became = (type: string) => log.some((entry) => entry.type === type && textOf(entry, 'awardId') === textOf(granted, 'awardId'));
  return { fen: Number(granted.data['fen']), state: became('award-reversed') ? 'reversed' : became('award-paid') ? 'paid' : 'granted' };
};

/** Whatever the order in which it was heard. */
export const ideaOf = (log: readonly Entry[]): OwnIdea | null => {
  const state = later.find((one) => log.some(({ type }) => type === `suggestion-${one}`));
  return state ? { state, award: awardOf(log) } : null;
};

const said = new Set(['satisfaction-given', 'review-asked']);

/** Whether its sender is asked to say if it is solved: by a questionnaire of this round, and they said nothing since. Before it, who calls back asks. */
export const isToRate = (log: readonly Entry[], { status, round }: { readonly status: string; readonly round: number }): boolean =>
  status === 'answered' && log.some((entry) => entry.round === round && entry.type === 'call-back-asked') && !log.some((entry) => entry.round === round && said.has(entry.type));
