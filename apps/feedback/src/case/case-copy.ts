import type { AppealMerged, AppealUnmerged, DataOf, Envelope, EventContract, OpinionGiven, OpinionSentBack, ReplySent } from '@huiyin/contracts';
import { byOccurrence } from '@huiyin/kernel';

type Stage = 'filed' | 'accepted' | 'answered' | 'ended';

/** An opinion that stands: given for this round and not sent back. */
export interface StandingOpinion {
  readonly opinionId: string;
  readonly orderId: string;
}

/** What feedback knows of a case. */
export interface CaseCopy {
  readonly round: number;
  readonly stage: Stage;
  readonly policyVersion: number;
  /** In the order in which they were given. */
  readonly opinions: readonly StandingOpinion[];
}

/** How far a fact brings its round by having happened. */
const stages = {
  'appeal-filed': 'filed',
  'appeal-accepted': 'accepted',
  'appeal-reopened': 'accepted',
  'appeal-answered-on-spot': 'answered',
  'appeal-refused': 'ended',
  'appeal-referred': 'ended',
  'appeal-withdrawn': 'ended',
  'appeal-concluded': 'ended',
  'appeal-archived': 'ended',
} as const satisfies Record<string, Stage>;
type Marker = keyof typeof stages;
const isMarker = (type: string): type is Marker => type in stages;

type Heard<T extends string, D> = Pick<Envelope, 'id' | 'occurredAt' | 'policyVersion'> & { readonly type: T; readonly round: number; readonly data: D };
type Of<E extends EventContract> = Heard<E['type'], DataOf<E>>;

/** The facts of a case that feedback folds. */
export type CaseFact =
  | Heard<Marker, unknown> | Of<typeof AppealMerged> | Of<typeof AppealUnmerged> | Of<typeof OpinionGiven> | Of<typeof OpinionSentBack> | Of<typeof ReplySent>;

const stageOf = (ofRound: readonly CaseFact[]): Stage => {
  const reached = new Set(ofRound.flatMap(({ type }): Stage[] => (isMarker(type) ? [stages[type]] : [])));
  const unmerged = ofRound.flatMap((fact) => (fact.type === 'appeal-unmerged' ? [fact.data.mergeId] : []));
  const merged = ofRound.some((fact) => fact.type === 'appeal-merged' && !unmerged.includes(fact.data.mergeId));
  const answered = reached.has('answered') || ofRound.some((fact) => fact.type === 'reply-sent' && fact.data.kind === 'final');
  if (reached.has('ended')) return 'ended';
  // What was answered by its target stays so, merged or not.
  if (answered) return 'answered';
  if (merged) return 'ended';
  return reached.has('accepted') ? 'accepted' : 'filed';
};

const opinionsOf = (ofRound: readonly CaseFact[]): StandingOpinion[] => {
  const sentBack = ofRound.flatMap((fact) => (fact.type === 'opinion-sent-back' ? [fact.data.opinionId] : []));
  return ofRound.flatMap((fact) => (fact.type === 'opinion-given' && !sentBack.includes(fact.data.opinionId) ? [{ opinionId: fact.data.opinionId, orderId: fact.data.orderId }] : []));
};

/** The case by its facts, in whichever order they came; undefined until one that intake says of how far it is. */
export const caseOf = (facts: readonly CaseFact[]): CaseCopy | undefined => {
  const inOrder = [...facts].sort(byOccurrence);
  const rounds = inOrder.filter(({ type, policyVersion }) => isMarker(type) && policyVersion !== undefined).map(({ round }) => round);
  if (rounds.length === 0) return undefined;
  const round = Math.max(...rounds);
  const ofRound = inOrder.filter((fact) => fact.round === round);
  const pinned = ofRound.find(({ type, policyVersion }) => isMarker(type) && policyVersion !== undefined);
  return pinned?.policyVersion === undefined ? undefined : { round, stage: stageOf(ofRound), policyVersion: pinned.policyVersion, opinions: opinionsOf(ofRound) };
};
