import type { Policy } from '@huiyin/policy';
import type { Context } from '../graphql/context';
import { ref } from '../graphql/ref';
import { clockLabel, named, policyWords } from '../graphql/words';
import { inLanguage } from '../phrases/promises';
import type { AppealParent } from './appeal-parent';

type Field = (appeal: AppealParent, args: unknown, context: Context) => unknown;

/** At once where the tenant's words are kept, so that a list of rows waits for nothing. */
const inWords = (context: Context, say: (policy: Policy | undefined) => unknown): unknown => {
  const { kept } = context.loaders;
  return kept ? say(kept.policy) : policyWords(context).then(say);
};

const labelled = <C extends { readonly kind: string }>({ language }: Context, policy: Policy | undefined, clock: C): C & { label: string } => ({
  ...clock,
  label: clockLabel(language, policy, clock.kind),
});

/** What every row of a list says of itself: plain functions, for Nest's way to a resolver costs more than all they do. */
export const appealFields: Readonly<Record<string, Field>> = {
  channelLabel: ({ channel }, _, context) => inWords(context, (policy) => inLanguage(context.language, named(policy?.channels, channel).names, channel)),
  category: ({ category }, _, context) => inWords(context, (policy) => named(policy?.categories, category)),
  grade: ({ grade }, _, context) => inWords(context, (policy) => named(policy?.grades, grade)),
  nextClock: ({ nextClock }, _, context) => nextClock && inWords(context, (policy) => labelled(context, policy, nextClock)),
  promised: ({ promised }, _, context) => promised && inWords(context, (policy) => promised.map((clock) => labelled(context, policy, clock))),
  idea: ({ idea }) => idea && { state: idea.state, awardFen: idea.award?.fen ?? null, awardState: idea.award?.state ?? null },
  unit: ({ unitId }) => ref(unitId),
  department: ({ departmentId }) => ref(departmentId),
  holder: ({ holderId }) => ref(holderId),
};
