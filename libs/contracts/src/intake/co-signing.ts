import { refusalCodes } from '@huiyin/kernel';
import { z } from 'zod';
import { request } from '../request';
import { appealStatus, caseNumber, commandId, id, instant, senderMode } from '../shared-shapes';

/** By which a colleague finds what they are asked to say too. */
const invitationCode = z.string().max(64);

/** How many said it too, how many may, and by which code while it is open to more; the code is for who invites alone. */
export const coSigningView = z.object({
  count: z.int().nonnegative(),
  most: z.int().nonnegative(),
  /** There is a code by which more may join now. */
  open: z.boolean(),
  /** Colleagues may be asked in the state that it is in, whether they are or not. */
  mayInvite: z.boolean(),
  code: z.string().nullable(),
  /** Who reads this co-signed it. */
  mine: z.boolean(),
});

/** The sender, or an officer for them, asks colleagues to say it too 联名, or stops asking: then the code joins nobody any more. */
export const InviteCoSigners = request('rpc.intake.invite-co-signers.v1', {
  input: z.object({
    commandId,
    /** For officers; a case token says it by itself. */
    appealId: id.optional(),
    open: z.boolean(),
  }),
  output: z.object({ appealId: id, number: z.string(), coSigning: coSigningView }),
  refusals: ['not-found', 'wrong-state', 'co-signing-anonymous', 'command-id-reused'],
});

/** What a colleague is asked to say too, before they do; null where the code is none, or none for them. */
export const ReadInvitation = request('rpc.intake.read-invitation.v1', {
  input: z.object({ code: invitationCode }),
  output: z.object({
    number: z.string(), title: z.string(), body: z.string(), mode: senderMode, confidential: z.boolean(), status: appealStatus, filedAt: instant,
    count: z.int().nonnegative(), most: z.int().nonnegative(), joined: z.boolean(), mayNotJoin: z.enum(refusalCodes).nullable(), timeZone: z.string(),
  }).nullable(),
});

/** A colleague says it too, by their own act: they are counted as a person, hear the reply, and have no part in handling it. */
export const JoinAppeal = request('rpc.intake.join-appeal.v1', {
  input: z.object({ commandId, code: invitationCode }),
  output: z.object({ appealId: id, number: z.string() }),
  refusals: ['invitation-unknown', 'wrong-state', 'co-sign-own', 'co-sign-handler', 'co-signers-full', 'command-id-reused'],
});

/** A co-signer takes it back. */
export const LeaveAppeal = request('rpc.intake.leave-appeal.v1', {
  input: z.object({ commandId, number: caseNumber }),
  output: z.object({ appealId: id, number: z.string() }),
  refusals: ['not-found', 'wrong-state', 'command-id-reused'],
});
