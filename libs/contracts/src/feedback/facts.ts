import { z } from 'zod';
import { event } from '../event';
import { id, replyKind } from '../shared-shapes';

export const ReplySent = event('feedback', 'reply-sent', z.object({
  replyId: id,
  kind: replyKind,
  orderId: id.nullable(),
  opinionId: id.nullable(),
}));
