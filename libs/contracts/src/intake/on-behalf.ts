import { z } from 'zod';
import { request } from '../request';
import { appealKind, appealStatus, code, commandId, id, senderMode, title, version, words } from '../shared-shapes';
import { SubmitAppeal } from './filing';

/** What was answered at once, and on what grounds 依据. */
const onSpot = { answer: words, grounds: words };

/**
 * Filed on behalf 代为登记 by who may file through that channel: for somebody of the directory, for a caller with a name and a phone,
 * or for nobody named, who is read a receipt. With `onSpot` it is answered in the same breath.
 */
export const FileOnBehalf = request('rpc.intake.file-on-behalf.v1', {
  input: z.object({
    commandId,
    channel: code,
    mode: senderMode,
    senderId: id.optional(),
    callerName: z.string().max(1_000).optional(),
    callerPhone: z.string().max(1_000).optional(),
    /** Where the caller belongs, where the directory does not say. */
    unitId: id.optional(),
    /** As of `SubmitAppeal`: for nobody named. */
    receiptSeed: z.string().min(22).max(128).optional(),
    kind: appealKind.default('question'),
    category: code.optional(),
    title: title.optional(),
    body: words,
    onSpot: z.object(onSpot).optional(),
  }),
  output: SubmitAppeal.output.extend({ appealId: id }),
  refusals: [
    'channel-unknown', 'channel-closed', 'category-unknown', 'sender-missing', 'sender-unknown', 'receipt-seed-missing', 'no-department', 'own-appeal', 'not-allowed',
    'command-id-reused',
  ],
});

/** Answered on the spot 当场答复, with its grounds, by whom the policy lets. */
export const AnswerOnSpot = request('rpc.intake.answer-on-spot.v1', {
  input: z.object({ commandId, appealId: id, version, ...onSpot }),
  output: z.object({ appealId: id, version, status: appealStatus }),
  refusals: ['not-found', 'not-allowed', 'own-appeal', 'wrong-state', 'stale-version', 'case-file-full', 'command-id-reused'],
});
