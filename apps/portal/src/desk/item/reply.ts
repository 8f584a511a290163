import { useKeptParts } from '../shell/use-kept';
import { isOpen } from '../../format/clock';
import type { ClockView } from '../../format/clock';
import type { ClockAim, ReplyKind, Role } from '../../generated/desk';
import type { DeskPolicy, Item } from './use-item';

export const replyKinds = ['FIRST', 'PLAN', 'PROGRESS', 'FINAL', 'EXPLANATION'] as const satisfies readonly ReplyKind[];

/** The opinion of this round that a final reply would rest on. */
export const opinionOf = (item: Pick<Item, 'orders' | 'round'>) =>
  item.orders.filter(({ round }) => round === item.round).flatMap((order) => order.opinions.map((opinion) => ({ order, opinion }))).filter(({ opinion }) => !opinion.sentBack).at(-1);

/** What a reply rests on. */
export interface Answerable {
  readonly status: Item['status'];
  readonly round: number;
  readonly clocks: readonly (ClockView & { readonly aim: ClockAim })[];
  readonly replies: readonly unknown[];
  readonly orders: readonly { readonly round: number; readonly opinions: readonly { readonly sentBack: unknown }[] }[];
}

const hasOpinion = ({ orders, round }: Pick<Answerable, 'orders' | 'round'>): boolean =>
  orders.some((order) => order.round === round && order.opinions.some(({ sentBack }) => !sentBack));

/** What is owed next: the first answer while its clock is open, the final one when the opinion is there. */
export const dueReply = (item: Answerable): ReplyKind => {
  const open = (aim: ClockAim) => item.clocks.some((clock) => clock.aim === aim && isOpen(clock));
  if (hasOpinion(item)) return 'FINAL';
  if (open('FIRST_REPLY')) return 'FIRST';
  return open('PLAN') ? 'PLAN' : item.replies.length === 0 && item.status === 'FILED' ? 'FIRST' : 'PROGRESS';
};

const handling: readonly Role[] = ['HANDLER', 'RESPONDER', 'DEPARTMENT_HEAD'];
const unanswered: readonly Item['status'][] = ['FILED', 'ACCEPTED', 'IN_HAND'];

/** The kinds of reply that the policy lets those who handle a matter send themselves; what it does not name is the centre's. */
export const ownReplies = (item: Pick<Answerable, 'status' | 'round' | 'orders'>, { replyRequirements }: Pick<DeskPolicy, 'replyRequirements'>, roles: readonly Role[]): ReplyKind[] => {
  if (!unanswered.includes(item.status)) return [];
  const mine = handling.filter((role) => roles.includes(role));
  const lets = replyRequirements.filter(({ by, needsOpinion }) => by.some((role) => mine.includes(role)) && (!needsOpinion || hasOpinion(item)));
  return replyKinds.filter((kind) => lets.some((one) => one.kind === kind) && (kind !== 'FINAL' || item.status !== 'FILED'));
};

/** What the tenant asks of this kind of reply. */
export const partsOf = (kind: ReplyKind, policy: DeskPolicy) => policy.replyRequirements.find((one) => one.kind === kind)?.parts ?? [];

/** How many of the parts asked for are not ticked yet. */
export const partsMissing = (draft: { readonly kind: ReplyKind; readonly parts: readonly string[] }, policy: DeskPolicy): number =>
  partsOf(draft.kind, policy).filter((part) => !draft.parts.includes(part.id)).length;

/** The parts with one more ticked, or one less. */
export const toggled = (parts: readonly string[], id: string): string[] => (parts.includes(id) ? parts.filter((one) => one !== id) : [...parts, id]);

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
