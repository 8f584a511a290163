import { refusalCodes } from '@huiyin/kernel';
import { z } from 'zod';
import { request } from '../request';
import { commandId, id, instant, lookedUp, page, pageOf, version, words } from '../shared-shapes';
import { callBackFailure, satisfactionBy } from './facts';

/** `ended`: a review was asked for, or the case was closed, before anybody could be asked. */
export const callBackState = z.enum(['none', 'open', 'done', 'ended', ...callBackFailure.options]);
export type CallBackState = z.output<typeof callBackState>;
export const attemptOutcome = z.enum(['reached', 'unreachable', 'refused']);
export type AttemptOutcome = z.output<typeof attemptOutcome>;

const open = {
  appealId: id, number: z.string(), round: z.int(), version, state: callBackState, answeredAt: instant.nullable(),
  /** Calls of this round that reached nobody, and how many make the sender unreachable. */
  attempts: z.int(), attemptsMost: z.int(),
  askedAt: instant.nullable(),
  /** Nobody was left who may call back: the questionnaire alone, asked by the system. */
  askedBySystem: z.boolean(),
};

/**
 * The call-backs that the asker may do now, the longest waiting first: not of what they handled, and not of their own. Without
 * `open` those that have ended, of what who calls back may read, the newest answer first.
 */
export const ListCallBacks = request('rpc.feedback.list-call-backs.v1', {
  input: z.object({ ...page, open: z.boolean().default(true) }),
  output: pageOf(z.object(open)),
});

/** The call-back of an appeal that the asker may read; the newest round. */
export const ReadCallBack = request('rpc.feedback.read-call-back.v1', {
  input: z.object({ appealId: id }),
  output: z.object({
    ...open,
    /** Why the asker may not call back; null where they may. */
    mayNot: z.enum(refusalCodes).nullable(),
    /** The questionnaire's link code, for who may call back while it is open; null of a sender without a name, who answers by receipt. */
    code: z.string().nullable(),
    tries: z.array(z.object({ id, outcome: attemptOutcome, at: instant, personId: id, satisfied: z.boolean().nullable(), words: z.string().nullable() })),
    satisfaction: z.object({ satisfied: z.boolean(), how: satisfactionBy, at: instant, words: z.string().nullable() }).nullable(),
  }).nullable(),
});

/** The sender's phone, for who may call back while it is open; each time is on record. Null for anybody else, and where none was told. */
export const ReadPhone = request('rpc.feedback.read-phone.v1', {
  input: z.object({ appealId: id }),
  output: z.object({ phone: z.string().nullable() }),
});

const onCallBack = { commandId, appealId: id, version };
const changed = z.object({ appealId: id, version, state: callBackState, attempts: z.int() });
const everyCall = ['not-found', 'not-allowed', 'own-appeal', 'call-back-own-work', 'call-back-closed', 'stale-version', 'command-id-reused'] as const;

/** The phone form, for senders whom somebody can phone. `satisfied` belongs to `reached`, and only to it. */
export const RecordCallBack = request('rpc.feedback.record-call-back.v1', {
  input: z.object({ ...onCallBack, outcome: attemptOutcome, satisfied: z.boolean().optional(), words: words.optional() }),
  output: changed,
  refusals: [...everyCall, 'call-back-anonymous'],
});

/** Asks the sender by questionnaire, once a round; the code opens it without a login. A sender without a name is asked by receipt, and there is no code. */
export const AskByQuestionnaire = request('rpc.feedback.ask-by-questionnaire.v1', {
  input: z.object(onCallBack),
  output: changed.extend({ code: z.string().nullable() }),
  refusals: [...everyCall, 'questionnaire-asked'],
});

/** By a link's code, or without one by the sender's case token; of a sender without a name by that alone. */
const byCodeOrToken = { code: lookedUp(64).optional() };

/** What there is to answer; an unknown and an expired code are null alike. */
export const OpenQuestionnaire = request('rpc.feedback.open-questionnaire.v1', {
  input: z.object(byCodeOrToken),
  output: z.object({
    number: z.string(), union: z.object({ zh: z.string(), en: z.string() }), round: z.int(),
    state: z.enum(['open', 'used', 'closed']),
    askedAt: instant, askedBySystem: z.boolean(), answeredAt: instant, timeZone: z.string(),
  }).nullable(),
});

export const AnswerQuestionnaire = request('rpc.feedback.answer-questionnaire.v1', {
  input: z.object({ commandId, ...byCodeOrToken, satisfied: z.boolean(), words: words.optional() }),
  /** `review`: what was said opened one. */
  output: z.object({ satisfied: z.boolean(), review: z.boolean() }),
  refusals: ['questionnaire-unknown', 'questionnaire-used', 'questionnaire-closed', 'command-id-reused'],
});
