import { isOpen } from '../../format/clock';
import type { ReplyKind } from '../../generated/desk';
import type { DeskPolicy, Item } from './use-item';

export const replyKinds = ['FIRST', 'PLAN', 'PROGRESS', 'FINAL', 'EXPLANATION'] as const satisfies readonly ReplyKind[];

/** The opinion that a final reply would rest on. */
export const opinionOf = (item: Item) =>
  item.orders.flatMap((order) => order.opinions.map((opinion) => ({ order, opinion }))).filter(({ opinion }) => !opinion.sentBack).at(-1);

/** What is owed next: the first answer while its clock is open, the final one when the opinion is there. */
export const dueReply = (item: Item): ReplyKind => {
  const open = (kind: string) => item.clocks.some((clock) => clock.kind === kind && isOpen(clock));
  if (opinionOf(item)) return 'FINAL';
  if (open('first-reply')) return 'FIRST';
  return open('plan') ? 'PLAN' : item.replies.length === 0 && item.status === 'FILED' ? 'FIRST' : 'PROGRESS';
};

/** What the tenant asks of this kind of reply. */
export const partsOf = (kind: ReplyKind, policy: DeskPolicy) => policy.replyRequirements.find((one) => one.kind === kind)?.parts ?? [];
