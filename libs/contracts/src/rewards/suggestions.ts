import { z } from 'zod';
import { request } from '../request';
import { code, commandId, id, instant, names, page, pageOf, title, words } from '../shared-shapes';
import { award } from './awards';

/** `to-decline`: scored under the threshold, and waits for the reasons without which nothing is declined. */
export const suggestionState = z.enum(['raised', 'adopted', 'to-decline', 'declined', 'implemented']);
export type SuggestionState = z.output<typeof suggestionState>;

const score = z.object({ criterion: code, score: z.int() });
/** A sheet of scores; `personId` is null but for the staff. */
const sheet = z.object({ scores: z.array(score), words: z.string().nullable(), at: instant, personId: id.nullable() });
const result = z.object({ reached: z.int(), reachable: z.int() });
const said = z.object({ words: z.string(), at: instant, personId: id.nullable() });

const suggestion = z.object({
  id,
  /** Null for the staff who may not read the appeal. */
  appealId: id.nullable(),
  class: code,
  campaign: code.nullable(),
  /** The words are gone where the appeal was erased. */
  title: z.string().nullable(),
  text: z.string().nullable(),
  state: suggestionState,
  raisedAt: instant,
  raisedBy: id.nullable(),
  policyVersion: z.int(),
  /** How many score it, and how many have. */
  reviewers: z.int(),
  scored: z.int(),
  /** What came of it, once all have scored; the sheets are for the staff. */
  result: result.nullable(),
  sheets: z.array(sheet),
  declined: said.nullable(),
  implemented: said.nullable(),
  award: award.nullable(),
});

/** An officer raises it from an appeal that they may read, in words that do not betray the author. Once for each appeal. */
export const RaiseSuggestion = request('rpc.rewards.raise-suggestion.v1', {
  input: z.object({ commandId, appealId: id, title, text: words, class: code, campaign: code.optional() }),
  output: z.object({ suggestionId: id, appealId: id }),
  refusals: [
    'not-found', 'not-allowed', 'own-appeal', 'wrong-state', 'suggestions-not-available', 'suggestion-raised', 'suggestion-betrays-author', 'class-unknown',
    'campaign-unknown', 'command-id-reused',
  ],
});

/** For the staff whom the policy gives a part in suggestions, the newest first. `counts` are of all states; nothing that came of an appeal about the asker is listed or counted. */
export const ListSuggestions = request('rpc.rewards.list-suggestions.v1', {
  input: z.object({ state: suggestionState.optional(), ...page }),
  output: pageOf(suggestion).extend({ counts: z.record(suggestionState, z.int()) }),
});

/** Of appeals that the asker may read; a sender's own, without who and without scores. At most 10: their words must fit into one message. */
export const ReadSuggestions = request('rpc.rewards.read-suggestions.v1', {
  input: z.object({ appealIds: z.array(id).max(10) }),
  output: z.array(suggestion),
});

export const ReadSuggestion = request('rpc.rewards.read-suggestion.v1', {
  input: z.object({ suggestionId: id }),
  output: suggestion.nullable(),
});

/** What a reviewer sees: the words and what they are judged by; nothing of the appeal, and what others gave once all have scored. */
const blind = z.object({
  id,
  title: z.string().nullable(),
  text: z.string().nullable(),
  class: z.object({ id: code, names }),
  criteria: z.array(z.object({ id: code, names, weight: z.int() })),
  scale: z.int(),
  state: suggestionState,
  mine: sheet.omit({ personId: true }).nullable(),
  result: result.nullable(),
  others: z.array(z.array(score)),
});

/** What the asker is to score, or has scored: the longest waiting first. */
export const ListToScore = request('rpc.rewards.list-to-score.v1', {
  input: z.object({ scored: z.boolean().default(false), ...page }),
  output: pageOf(blind),
});

/** Every criterion once, from 0 to the scale; given once, and never changed. The last of the policy's number decides it. */
export const ScoreSuggestion = request('rpc.rewards.score-suggestion.v1', {
  input: z.object({ commandId, suggestionId: id, scores: z.array(score).max(20), words: words.optional() }),
  output: z.object({ suggestionId: id, state: suggestionState }),
  refusals: [
    'not-found', 'own-appeal', 'suggestion-scored', 'suggestion-decided', 'suggestion-raised-by-you', 'scoring-not-blind', 'scores-incomplete', 'command-id-reused',
  ],
});

const changed = z.object({ suggestionId: id, state: suggestionState });

/** The reasons 论证说明 for what was scored under the threshold; the author reads them. */
export const DeclineSuggestion = request('rpc.rewards.decline-suggestion.v1', {
  input: z.object({ commandId, suggestionId: id, reasons: words }),
  output: changed,
  refusals: ['not-found', 'not-allowed', 'suggestion-not-scored', 'suggestion-decided', 'command-id-reused'],
});

export const ReportImplementation = request('rpc.rewards.report-implementation.v1', {
  input: z.object({ commandId, suggestionId: id, measure: words }),
  output: changed,
  refusals: ['not-found', 'not-allowed', 'suggestion-not-adopted', 'suggestion-implemented', 'command-id-reused'],
});
