import { type Refusal, refuse } from '@huiyin/kernel';
import { handlers } from '@huiyin/policy';
import { type Appeal, decide, type Decision, mayDo } from '../appeal/appeal';
import { bySender } from '../appeal/submit';

/** Who would join, as they stand to the appeal. */
export interface Joiner {
  readonly personId: string;
  readonly headOf: readonly string[];
  /** They filed it. */
  readonly isSender: boolean;
  /** They have joined already. */
  readonly joined: boolean;
}

export interface Places {
  readonly count: number;
  readonly most: number;
}

/** Whether colleagues may be asked to say it too: never where nobody knows who said it, and while somebody may still join. */
export const mayInvite = (appeal: Appeal, mode: string): Refusal | undefined =>
  mode === 'anonymous' ? refuse('co-signing-anonymous') : mayDo(appeal, 'join');

const worksOnIt = ({ log, orders }: Appeal, { personId, headOf }: Joiner): boolean =>
  handlers(log).has(personId) || orders.some(({ open, unitId }) => open && headOf.includes(unitId));

/** Who handles it or filed it does not say it too; nor does anybody once it is answered, or once the places are taken. */
export const mayJoin = (appeal: Appeal, joiner: Joiner, { count, most }: Places): Refusal | undefined => {
  if (joiner.isSender) return refuse('co-sign-own', { field: 'code' });
  const refused = mayDo(appeal, 'join');
  if (refused) return refused;
  if (worksOnIt(appeal, joiner)) return refuse('co-sign-handler', { field: 'code' });
  return count < most ? undefined : refuse('co-signers-full', { field: 'code', values: { max: most } });
};

/** A colleague says it too; who has joined already stays, and nothing is said again. */
export const join = (appeal: Appeal, joiner: Joiner, places: Places, now: Date): Decision | Refusal => {
  if (joiner.joined) return { appeal, facts: [] };
  return mayJoin(appeal, joiner, places) ?? decide(appeal, 'join', { type: 'co-signer-joined', data: {}, actor: bySender }, now);
};

/** A co-signer takes it back. */
export const leave = (appeal: Appeal, now: Date): Decision | Refusal =>
  decide(appeal, 'leave', { type: 'co-signer-left', data: {}, actor: bySender }, now);
