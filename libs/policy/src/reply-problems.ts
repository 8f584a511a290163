import { type Refusal, refuse } from '@huiyin/kernel';
import type { Policy } from './policy-schema';
import type { ReplyKind, Role } from './vocabulary';

/** A reply about to be sent: its kind, what its writer ticked, who writes, and the opinion that it rests on. */
export interface ReplyDraft {
  readonly kind: ReplyKind;
  readonly parts: readonly string[];
  readonly roles: readonly Role[];
  readonly opinionId?: string | null;
}

/** What keeps a reply from being sent: the wrong sender, a missing opinion, one entry for each missing part. */
export const replyProblems = (reply: ReplyDraft, policy: Pick<Policy, 'replies'>): readonly Refusal[] => {
  const asked = policy.replies.requirements.find(({ kind }) => kind === reply.kind);
  if (!asked) return [];
  const problems: Refusal[] = [];
  if (!asked.by.some((role) => reply.roles.includes(role))) problems.push(refuse('reply-by-centre-only', { field: 'kind' }));
  if (asked.needsOpinion && !reply.opinionId) problems.push(refuse('opinion-missing', { field: 'opinionId' }));
  for (const part of asked.parts.filter((each) => !reply.parts.includes(each))) {
    problems.push(refuse('reply-incomplete', { field: 'parts', values: { part } }));
  }
  return problems;
};
