import { z } from 'zod';
import { request } from '../request';
import { caseNumber, id, instant } from '../shared-shapes';

const caseToken = z.object({
  caseToken: z.string(), appealId: id, number: z.string(), expiresAt: instant,
  /** Who co-signed reads along, and leaves the rest to the sender. */
  right: z.enum(['sender', 'co-signer']).default('sender'),
});

export const OpenReceipt = request('rpc.intake.open-receipt.v1', {
  input: z.object({ code: z.string().max(64) }),
  output: caseToken,
  refusals: ['receipt-unknown'],
});

/** A signed-in person's own appeal, or one that they co-signed, opened with the same key as a receipt opens. */
export const OpenOwnAppeal = request('rpc.intake.open-own-appeal.v1', {
  input: z.object({
    number: caseNumber,
    /** The login's session, with which the key ends. */
    session: z.string().max(256).optional(),
  }),
  output: caseToken.nullable(),
});

/** Whether who opened a case by a login still may: the membership lives, and they have not left. With `session` the key ends too. */
export const CheckCaseAccess = request('rpc.intake.check-case-access.v1', {
  input: z.object({}),
  output: z.object({ holds: z.boolean(), session: z.string().nullable() }),
});
