import type { Policy } from '@huiyin/policy';
import type { Language } from '../auth/request-scope';
import { inLanguage } from '../phrases/promises';
import { reasonPhrase } from '../phrases/reasons';
import type { Context } from './context';

interface Named {
  readonly id: string;
  readonly names: { readonly zh: string; readonly en: string };
}

/** A category or grade by the tenant's own name; an id that the policy no longer has shows itself. */
export const named = (list: readonly Named[] | undefined, id: string): Named =>
  list?.find((one) => one.id === id) ?? { id, names: { zh: id, en: id } };

/** What the tenant calls a kind of clock. */
export const clockLabel = (language: Language, policy: Policy | undefined, kind: string): string =>
  inLanguage(language, policy?.clocks.find((rule) => rule.kind === kind)?.names, kind);

/** The policy in force, or that of a case; undefined for somebody who may not read it. */
export const policyWords = async ({ loaders }: Context, version = 0): Promise<Policy | undefined> => (await loaders.policy.load(version))?.policy;

interface CodedReason {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A reason with the names of what it names. */
export const reasonInWords = async (context: Context, { code, values }: CodedReason): Promise<{ code: string; text: string }> => {
  const { language, loaders } = context;
  const policy = await policyWords(context);
  const text = async (key: string, find: (id: string) => Promise<string | undefined>): Promise<[string, string | number]> => {
    const id = values[key];
    return [key.replace(/Id$/, ''), typeof id === 'string' ? ((await find(id)) ?? id) : (id ?? '')];
  };
  const inPolicy = (list: readonly Named[] | undefined) => async (id: string) => inLanguage(language, named(list, id).names, id);
  const filled = await Promise.all([
    text('unitId', async (id) => inLanguage(language, (await loaders.unit.load(id))?.names, id)),
    text('personId', async (id) => (await loaders.person.load(id))?.name),
    text('category', inPolicy(policy?.categories)),
    text('grade', inPolicy(policy?.grades)),
    text('channel', inPolicy(policy?.channels)),
    text('term', async (id) => policy?.terms.find((term) => term.id === id)?.words[0]),
    text('rule', async (id) => inLanguage(language, policy?.routes.find((rule) => rule.id === id)?.names, id)),
  ]);
  return { code, text: reasonPhrase(language, code, { ...values, ...Object.fromEntries(filled) }) };
};
