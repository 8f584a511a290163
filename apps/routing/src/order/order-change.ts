import type { Actor } from '@huiyin/contracts';

/** A fact of the case, in the order in which they occurred. */
export interface ChangeFact {
  readonly type: string;
  readonly occurredAt: string;
  readonly actor: Actor;
  readonly data: { readonly orderId?: string | null; readonly kind?: string; readonly opinionId?: string };
}

const ofOrder: readonly string[] = [
  'order-issued', 'order-accepted', 'order-reassigned', 'order-returned', 'order-suspended', 'order-cancelled', 'progress-reported', 'opinion-given',
  'opinion-sent-back',
];

const changes = ({ type, data }: ChangeFact, id: string): boolean =>
  (ofOrder.includes(type) && data.orderId === id) || (type === 'reply-sent' && data.kind === 'final') || type === 'appeal-unmerged';

/** What changed an order last, when, and by which role. */
export const changeOf = ({ id }: { readonly id: string }, facts: readonly ChangeFact[]): { readonly changed?: string; readonly at?: string; readonly by?: string } => {
  const last = facts.findLast((fact) => changes(fact, id));
  return last ? { changed: last.type, at: last.occurredAt, by: last.actor.kind === 'person' ? last.actor.role : last.actor.kind } : {};
};
