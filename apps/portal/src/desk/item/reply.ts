import { useKeptParts } from '../shell/use-kept';
import { isOpen } from '../../format/clock';
import type { ReplyKind } from '../../generated/desk';
import type { DeskPolicy, Item } from './use-item';

export const replyKinds = ['FIRST', 'PLAN', 'PROGRESS', 'FINAL', 'EXPLANATION'] as const satisfies readonly ReplyKind[];

/** The opinion of this round that a final reply would rest on. */
export const opinionOf = (item: Item) =>
  item.orders.filter(({ round }) => round === item.round).flatMap((order) => order.opinions.map((opinion) => ({ order, opinion }))).filter(({ opinion }) => !opinion.sentBack).at(-1);

/** What is owed next: the first answer while its clock is open, the final one when the opinion is there. */
export const dueReply = (item: Item): ReplyKind => {
  const open = (kind: string) => item.clocks.some((clock) => clock.kind === kind && isOpen(clock));
  if (opinionOf(item)) return 'FINAL';
  if (open('first-reply')) return 'FIRST';
  return open('plan') ? 'PLAN' : item.replies.length === 0 && item.status === 'FILED' ? 'FIRST' : 'PROGRESS';
};

/** What the tenant asks of this kind of reply. */
export const partsOf = (kind: ReplyKind, policy: DeskPolicy) => policy.replyRequirements.find((one) => one.kind === kind)?.parts ?? [];

/** How many of the parts asked for are not ticked yet. */
export const partsMissing = (draft: { readonly kind: ReplyKind; readonly parts: readonly string[] }, policy: DeskPolicy): number =>
  partsOf(draft.kind, policy).filter((part) => !draft.parts.includes(part.id)).length;

export interface ReplyDraft {
  readonly kind: ReplyKind;
  readonly text: string;
  readonly parts: readonly string[];
}

interface KeptReply extends ReplyDraft {
  /** What was owed when the kind was chosen: something else owed since is what is written now. */
  readonly due: ReplyKind;
}

/** The reply in work. Words, kind and ticks are kept until it is sent, over a new sign-in too. */
export const useReplyDraft = (item: Item): readonly [ReplyDraft, (part: Partial<ReplyDraft> | null) => void] => {
  const due = dueReply(item);
  const [kept, change] = useKeptParts<KeptReply>(`reply.${item.id}`);
  const same = kept.due === due;
  const draft = { text: kept.text ?? '', kind: (same ? kept.kind : undefined) ?? due, parts: (same ? kept.parts : undefined) ?? [] };
  return [draft, (part) => change(part && { ...draft, due, ...part })];
};
