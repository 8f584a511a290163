import type { ReplyKind, Role } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';
import { type Policy, replyProblems } from '@huiyin/policy';
import type { CaseCopy, StandingOpinion } from '../case/case-copy';

/** A reply about to be sent, by whom. */
export interface Draft {
  readonly kind: ReplyKind;
  readonly parts: readonly string[];
  readonly roles: readonly Role[];
  readonly opinionId: string | null;
}

const stageProblem = ({ kind }: Draft, { stage }: CaseCopy): Refusal | undefined => {
  if (stage === 'ended') return refuse('wrong-state', { values: { state: stage } });
  if (stage === 'answered') return kind === 'final' ? refuse('final-reply-given') : refuse('wrong-state', { values: { state: stage } });
  if (stage === 'filed' && kind === 'final') return refuse('wrong-state', { values: { state: stage } });
  return undefined;
};

/** The opinion that a reply rests on: the one named where it stands, else the newest. */
export const opinionOf = ({ opinionId }: Pick<Draft, 'opinionId'>, { opinions }: CaseCopy): StandingOpinion | undefined =>
  opinionId === null ? opinions.at(-1) : opinions.find((one) => one.opinionId === opinionId);

/** Why a reply may not go out; undefined where it may. Every missing part is named, in both languages. */
export const problemOf = (draft: Draft, about: CaseCopy, policy: Pick<Policy, 'replies'>): Refusal | undefined => {
  const opinion = opinionOf(draft, about);
  const stage = stageProblem(draft, about);
  if (stage) return stage;
  const problems = replyProblems({ kind: draft.kind, parts: draft.parts, roles: draft.roles, opinionId: opinion?.opinionId ?? null }, policy);
  const missing = problems.filter(({ refused }) => refused === 'reply-incomplete').map(({ values }) => policy.replies.parts.find(({ id }) => id === values?.['part'])?.names);
  const other = problems.find(({ refused }) => refused !== 'reply-incomplete');
  if (other) return other;
  if (draft.opinionId && !opinion) return refuse('opinion-missing', { field: 'opinionId' });
  if (missing.length === 0) return undefined;
  return refuse('reply-incomplete', {
    field: 'parts',
    values: { missing: missing.map((names) => names?.zh ?? '').join('、'), missingEn: missing.map((names) => names?.en ?? '').join(', ') },
  });
};
