import { z } from 'zod';
import { request } from '../request';
import { commandId, id, instant, replyKind, words } from '../shared-shapes';

/** `personId` is null for a sender, who sees nobody of the staff by name. */
const reply = z.object({ id, appealId: id, round: z.int(), kind: replyKind, text: z.string(), at: instant, personId: id.nullable(), opinionId: id.nullable() });

export const SendReply = request('rpc.feedback.send-reply.v1', {
  input: z.object({
    commandId, appealId: id, kind: replyKind, text: words, opinionId: id.optional(),
    /** What the policy asks of this kind of reply, ticked by who writes it (who, when, meanwhile …). */
    parts: z.array(z.string().max(64)).max(50).default([]),
  }),
  output: z.object({ replyId: id }),
  refusals: ['not-found', 'own-appeal', 'command-id-reused', 'wrong-state', 'reply-incomplete', 'reply-by-centre-only', 'final-reply-given', 'opinion-missing'],
});

/** The replies of appeals that the asker may read; a sender sees their own. At most 100 appeals. */
export const ReadReplies = request('rpc.feedback.read-replies.v1', {
  input: z.object({ appealIds: z.array(id).max(100) }),
  output: z.array(reply),
});
