import { type Refusal, refuse } from '@huiyin/kernel';
import { readersOf } from '../reading/viewer';
import { type Appeal, decide, type Decision } from './appeal';
import { mayAct, type Seen } from './seen';
import { isOpenStatus } from './stage';

/** What something is merged into, as it is while both are locked. */
export interface Target {
  readonly appeal: Appeal;
  readonly number: string;
}

export interface Merging extends Seen {
  readonly mergeId: string;
  readonly target: Target;
  /** How many were merged into the source itself. */
  readonly sources: number;
}

const mayTake = ({ appeal: { stage }, number }: Target): Refusal | undefined => {
  if (isOpenStatus(stage.status)) return undefined;
  const code = stage.status === 'merged' ? 'merge-target-merged' : 'merge-target-closed';
  return refuse(code, { field: 'targetId', values: { number, status: stage.status } });
};

/** Two that say the same are handled as one: no chain and no cycle, for whoever has sources is none, and a target is none. */
export const merge = (source: Appeal, command: Merging, now: Date): Decision | Refusal => {
  const { target, mergeId, actor } = command;
  if (source.id === target.appeal.id) return refuse('merge-into-itself', { field: 'targetId' });
  const refused = mayAct(source, 'merge', command) ?? mayTake(target);
  if (refused) return refused;
  if (command.sources > 0) return refuse('merge-has-sources', { values: { count: command.sources } });
  const data = { mergeId, targetId: target.appeal.id, targetRound: target.appeal.round };
  return decide(source, 'merge', { type: 'appeal-merged', data, actor }, now);
};

/** Handled on its own again, before the answer: after it the sender has had the same, and a review is the way. */
export const unmerge = (source: Appeal, command: Seen & { readonly target?: Target | undefined }, now: Date): Decision | Refusal => {
  const { target } = command;
  const over = refuse('merge-answered', { values: target ? { number: target.number } : {} });
  if (source.merge && source.stage.status !== 'merged' && !command.own) return over;
  const refused = mayAct(source, 'unmerge', command);
  if (refused) return refused;
  return target && !isOpenStatus(target.appeal.stage.status) ? over : setFree(source, command.actor, now);
};

/** What was merged goes on by itself. */
export const setFree = (source: Appeal, actor: Seen['actor'], now: Date): Decision | Refusal => {
  const { mergeId, targetId } = source.merge ?? {};
  return decide(source, 'unmerge', { type: 'appeal-unmerged', data: { mergeId, targetId }, actor }, now);
};

/** Whom the source is about is kept out of the target too, which is handled for both; each lets them in again by itself. Undefined where they are already. */
export const barToo = (target: Appeal, source: Appeal, actor: Seen['actor'], now: Date): Decision | Refusal | undefined => {
  const [there, here] = [readersOf(target.log).barredPersonIds, readersOf(source.log).barredPersonIds];
  const personIds = [...new Set([...there, ...here])].sort();
  return personIds.length === there.length ? undefined : decide(target, 'bar', { type: 'persons-barred', data: { personIds }, actor }, now);
};

/** Whether a decision gives the sources of a case back: it is over without a reply that would go to them too. */
export const leavesSources = (before: string, after: string): boolean => isOpenStatus(before) && !isOpenStatus(after);
