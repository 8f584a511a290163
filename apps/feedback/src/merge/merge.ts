import type { Told } from '../follow-up/told';
import { inOrder, textOf } from '../follow-up/told';

/** A merge as its source tells it. */
export interface StandingMerge {
  readonly mergeId: string;
  readonly targetId: string;
  readonly round: number;
  readonly policyVersion: number;
}

const isFinal = (fact: Told): boolean => fact.type === 'reply-sent' && fact.data.kind === 'final';

/** Its round had its answer, or ended without one. */
const over = ['appeal-answered-on-spot', 'appeal-refused', 'appeal-referred', 'appeal-withdrawn', 'appeal-concluded', 'appeal-archived'];

/** The merge of this name while it stands and its source waits for the answer; undefined else, whichever fact came first. */
export const standingMerge = (told: readonly Told[], mergeId: string): StandingMerge | undefined => {
  const facts = inOrder(told);
  const merged = facts.find((fact) => fact.type === 'appeal-merged' && textOf(fact, 'mergeId') === mergeId);
  if (!merged) return undefined;
  const ofRound = facts.filter(({ round }) => round === merged.round);
  const undone = ofRound.some((fact) => fact.type === 'appeal-unmerged' && textOf(fact, 'mergeId') === mergeId);
  if (undone || ofRound.some((fact) => isFinal(fact) || over.includes(fact.type))) return undefined;
  const pinned = ofRound.find(({ policyVersion }) => policyVersion !== undefined);
  return { mergeId, targetId: textOf(merged, 'targetId') ?? '', round: merged.round, policyVersion: pinned?.policyVersion ?? 0 };
};

/** Which round of its target answers it. */
export const targetRoundOf = ({ data }: Pick<Told, 'data'>): number => (typeof data['targetRound'] === 'number' ? data['targetRound'] : 1);

/** The final reply of a round, where it was given by the work on this case; what came by a merge is not passed on. */
export const finalReplyOf = (told: readonly Told[], round: number): Told | undefined =>
  told.find((fact) => isFinal(fact) && fact.round === round && fact.data['merge'] === undefined);
