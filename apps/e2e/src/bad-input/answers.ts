import type { Answer } from '../stack/ask';

interface Result {
  readonly __typename: string;
  readonly code?: string;
}

/** What came of a mutation, in one word: `done`, the code of the refusal, or that of the fault. */
export const outcomeOf = ({ status, data, errors }: Answer, mutation: string): string => {
  const fault = errors[0];
  if (fault) return fault.extensions?.code ?? `an error without a code (${status})`;
  const result = data?.[mutation] as Result | undefined;
  if (!result) return `nothing (${status})`;
  return result.__typename === 'Refusal' ? (result.code ?? 'a refusal without a code') : 'done';
};

/** The answer without the number that each request has of its own. */
export const comparable = ({ status, text }: Answer): string => `${status} ${text.replace(/"correlationId":"[^"]*"/g, '"correlationId":"…"')}`;

/** What an answer must never tell: stacks, paths, SQL, and the words of the parts inside. */
const INNER = [
  /\bat [\w.<>]+ \(/, /node_modules|\/dist\/|\/src\/|\.js:\d+|\.ts:\d+/, /stacktrace/i,
  /\b(select|insert into|update|delete from)\b .*\b(from|values|set|where)\b/i, /relation "|column "|constraint|duplicate key|row-level|syntax error at/i,
  /QueryFailed|TypeORM|postgres|pg_|nats|ZodError|FaultError|ECONN/i, /ApolloServer|NestJS|FST_ERR|Exception/, /Did you mean/,
];

/** The first inner word that an answer lets out. */
export const innerWordIn = (text: string): string | undefined => INNER.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
