import { z } from 'zod';
import { event } from '../event';
import { appealKind, code, id, promise, reason, route, senderMode } from '../shared-shapes';

const fact = <N extends string, D extends z.ZodType>(type: N, data: D) => event('intake', type, data);

export const AppealFiled = fact('appeal-filed', z.object({
  number: z.string(),
  channel: code,
  placeId: id.nullable(),
  /** Where it belongs: the unit of the place, or of a sender who gave a name. */
  unitId: id.nullable(),
  mode: senderMode,
  kind: appealKind,
  category: code,
  grade: code,
  confidential: z.boolean(),
  terms: z.array(code),
  promises: z.array(promise),
}));

export const AppealAccepted = fact('appeal-accepted', z.object({
  category: code,
  grade: code,
  needsCooperation: z.boolean(),
  route: route.nullable(),
}));

export const AppealGraded = fact('appeal-graded', z.object({ grade: code, previous: code }));
export const AppealAnsweredOnSpot = fact('appeal-answered-on-spot', z.object({ entryId: id }));
export const AppealRefused = fact('appeal-refused', z.object({ reason }));
export const AppealReferred = fact('appeal-referred', z.object({ to: code }));
export const AppealMerged = fact('appeal-merged', z.object({
  mergeId: id,
  targetId: id,
  /** The round of the target whose final reply answers this one too. */
  targetRound: z.int().positive().optional(),
}));
export const AppealUnmerged = fact('appeal-unmerged', z.object({ mergeId: id, targetId: id }));
export const AppealWithdrawn = fact('appeal-withdrawn', z.object({}));
export const AppealConcluded = fact('appeal-concluded', z.object({
  how: z.enum(['satisfied', 'unreachable', 'refused', 'silence', 'struck-off', 'upheld', 'thanks']),
}));
export const AppealReopened = fact('appeal-reopened', z.object({ category: code, grade: code, route: route.nullable() }));
export const AppealArchived = fact('appeal-archived', z.object({}));
/** An order was issued for an appeal that is no longer accepted or in hand: routing cancels it. */
export const AppealClosedNotice = fact('appeal-closed-notice', z.object({ orderId: id }));

/** A colleague said it too, by their own act, or takes that back; who is for intake alone. */
export const CoSignerJoined = fact('co-signer-joined', z.object({}));
export const CoSignerLeft = fact('co-signer-left', z.object({}));

/** Whom the appeal is about 当事人, all of them from here on: kept out of reading, route, ladder, call-back and review. The newest holds. */
export const PersonsBarred = fact('persons-barred', z.object({ personIds: z.array(id) }));

export const SenderWrote = fact('sender-wrote', z.object({ entryId: id }));
export const MaterialRequested = fact('material-requested', z.object({ requestId: id, orderId: id.nullable() }));
export const MaterialGiven = fact('material-given', z.object({ requestId: id, entryId: id, orderId: id.nullable() }));
