import { z } from 'zod';
import { request } from '../request';
import { code, commandId, id, instant, page, pageOf } from '../shared-shapes';

export const notificationKinds = [
  'order-issued', 'order-reassigned', 'order-taken-away', 'order-returned', 'opinion-given', 'opinion-sent-back', 'material-given', 'sender-wrote',
  'clock-warned', 'clock-breached', 'clock-recomputed', 'breach-withdrawn', 'called', 'level-empty',
  'dissatisfied', 'review-asked', 'review-empty', 'review-closed', 'review-decided', 'points-entered', 'points-empty', 'points-appealed', 'plea-empty', 'points-upheld', 'points-reversed',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** References and no words: what they are of is read from its owner, by who may. */
const refs = z.object({
  number: z.string().nullable(), orderId: id.nullable(), orderNumber: z.string().nullable(), clock: code.nullable(), level: z.int().nullable(), dueAt: instant.nullable(),
});
export type NotificationRefs = z.output<typeof refs>;

/**
 * What the asker is told, newest first, and how much of it they have not read. A person concerned by a case is told of their own
 * points alone, without the appeal and with no reference to it.
 */
export const ListNotifications = request('rpc.feedback.list-notifications.v1', {
  input: z.object({ ...page, unreadOnly: z.boolean().default(false) }),
  output: pageOf(z.object({ id, kind: z.enum(notificationKinds), appealId: id.nullable(), refs, at: instant, read: z.boolean() })).extend({ unread: z.int() }),
});

/** How much of what the asker is told they have not read. */
export const CountUnread = request('rpc.feedback.count-unread.v1', { input: z.object({}), output: z.object({ unread: z.int() }) });

/** Of one's own; what was read stays read. */
export const MarkNotificationsRead = request('rpc.feedback.mark-notifications-read.v1', {
  input: z.object({ commandId, ids: z.array(id).min(1).max(100) }),
  output: z.object({ unread: z.int() }),
  refusals: ['not-found', 'command-id-reused'],
});
