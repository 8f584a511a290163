import type { PolicyProblem } from './policy-problem';
import type { Policy } from './policy-schema';
import type { Role } from './vocabulary';

const staff = ['officer', 'handler', 'responder', 'department-head', 'leader', 'host'] as const;

/**
 * Whom a service lets in at all where a practice says who does it: the door of the request that does it. A policy chooses among
 * them; a role that it names beside would be told that it may, and then be refused.
 */
export const doors = {
  fileOnBehalf: ['officer', 'responder', 'host'],
  answerOnSpot: ['officer', 'responder', 'host'],
  sendReply: ['officer', 'responder', 'handler', 'department-head', 'leader'],
  callBack: staff,
  decideReview: staff,
  strikeOff: staff,
  findEvasion: ['officer', 'host', 'leader'],
  judgeLevel: ['leader', 'officer', 'department-head'],
  decidePlea: ['leader', 'officer', 'department-head', 'host'],
  raiseSuggestion: ['officer', 'responder', 'department-head', 'leader', 'host'],
  decideSuggestion: ['officer', 'responder', 'department-head', 'leader', 'host'],
  fundAwards: ['officer', 'department-head', 'leader', 'tenant-admin'],
  grantAward: ['officer', 'department-head', 'leader', 'reviewer'],
  payAward: ['officer', 'department-head', 'leader'],
} as const satisfies Record<string, readonly [Role, ...Role[]]>;

type Named = readonly [path: string, by: readonly Role[] | undefined, door: keyof typeof doors];

/** Every list of roles in a policy, and the door that they go through. */
const named = ({ channels, replies, review, accountability, suggestions }: Policy): readonly Named[] => [
  ...channels.map(({ filedBy }, i): Named => [`channels.${i}.filedBy`, filedBy, 'fileOnBehalf']),
  ...replies.requirements.map(({ by }, i): Named => [`replies.requirements.${i}.by`, by, 'sendReply']),
  ['replies.onSpotBy', replies.onSpotBy, 'answerOnSpot'],
  ['review.callBackBy', review.callBackBy, 'callBack'],
  ['review.decidedBy', review.decidedBy, 'decideReview'],
  ['review.struckOffBy', review.struckOffBy, 'strikeOff'],
  ['accountability.foundBy', accountability.foundBy, 'findEvasion'],
  ['accountability.judgedBy', accountability.judgedBy, 'judgeLevel'],
  ['accountability.decidedBy', accountability.decidedBy, 'decidePlea'],
  ['suggestions.raisedBy', suggestions?.raisedBy, 'raiseSuggestion'],
  ['suggestions.decidedBy', suggestions?.decidedBy, 'decideSuggestion'],
  ['suggestions.award.fundedBy', suggestions?.award.fundedBy, 'fundAwards'],
  ['suggestions.award.grantedBy', suggestions?.award.grantedBy, 'grantAward'],
  ['suggestions.award.paidBy', suggestions?.award.paidBy, 'payAward'],
];

/** Roles that a policy names and that no door lets in, each by where it stands. */
export const doorProblems = (policy: Policy): readonly PolicyProblem[] =>
  named(policy).flatMap(([path, by = [], door]) => {
    const letIn: readonly Role[] = doors[door];
    return by.flatMap((role, i): PolicyProblem[] => (letIn.includes(role) ? [] : [{ path: `${path}.${i}`, code: 'role-not-let-in', value: role }]));
  });
