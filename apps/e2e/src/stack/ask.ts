export type Headers = Readonly<Record<string, string>>;
export type Fields = Readonly<Record<string, unknown>>;

interface Fault {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

/** One answer of the gateway, and its text as it came. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly text: string;
  readonly data: T | null;
  readonly errors: readonly Fault[];
}

const parsed = (text: string): { data?: unknown; errors?: readonly Fault[] } => {
  try {
    return JSON.parse(text) as { data?: unknown; errors?: readonly Fault[] };
  } catch {
    return {};
  }
};

/** Posts a body to GraphQL as it is. */
export const post = async <T = Record<string, unknown>>(graphql: string, body: string, headers: Headers = {}): Promise<Answer<T>> => {
  const answer = await fetch(graphql, { method: 'POST', headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers }, body });
  const text = await answer.text();
  const { data, errors } = parsed(text);
  return { status: answer.status, text, data: (data ?? null) as T | null, errors: errors ?? [] };
};

export const ask = <T = Record<string, unknown>>(graphql: string, query: string, variables: Fields = {}, headers: Headers = {}): Promise<Answer<T>> =>
  post<T>(graphql, JSON.stringify({ query, variables }), headers);

/** The data of an answer that must be without errors. */
export const dataOf = <T>({ data, errors, text }: Answer<T>): T => {
  if (!data || errors.length > 0) throw new Error(`the gateway answered ${text.slice(0, 600)}`);
  return data;
};
