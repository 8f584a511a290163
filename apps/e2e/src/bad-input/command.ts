import { randomUUID } from 'node:crypto';
import { type Answer, ask, dataOf, type Fields, type Headers } from '../stack/ask';
import type { RunningStack } from '../stack/running-stack';
import { until } from '../stack/until';

/** A busy machine answers late. */
export const isLate = ({ errors }: Answer<unknown>): boolean => errors[0]?.extensions?.code === 'UNAVAILABLE';

/** One command that must not be refused. */
export const command = async <T>({ graphql }: RunningStack, name: string, type: string, made: string, input: Fields, headers: Headers): Promise<T> => {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${made} ... on Refusal { refused: code message field } } }`;
  const variables = { input: { commandId: randomUUID(), ...input } };
  // A busy machine answers late: what was done already is answered again.
  const answer = await until(`an answer to ${name}`, () => ask(graphql, query, variables, headers), (one) => !isLate(one));
  const result = dataOf(answer)[name] as (T & { __typename: string }) | undefined;
  if (!result || result.__typename === 'Refusal') throw new Error(`${name} was refused: ${JSON.stringify(result)}`);
  return result;
};
