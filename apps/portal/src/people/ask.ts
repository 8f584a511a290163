import type { TypedDocumentString } from '../generated/people';
import { currentLanguage } from '../i18n/language';

/** Why an answer did not come. `offline`: there was no way to the gateway; `unauthenticated`: the token is over; `failed`: try again. */
export type FailureKind = 'offline' | 'unauthenticated' | 'failed';

export class AskFailure extends Error {
  constructor(readonly kind: FailureKind, readonly trace?: string) {
    super(kind);
  }
}

interface Reply<T> {
  data?: T | null;
  errors?: readonly { extensions?: { code?: string; correlationId?: string } }[];
  extensions?: { unavailable?: readonly string[] };
}

const deadline = 15_000;

const send = async (query: string, variables: unknown, authorization: string | undefined): Promise<Response> => {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout?.(deadline) ?? null,
      headers: {
        'content-type': 'application/json',
        'accept-language': currentLanguage(),
        ...(authorization && { authorization }),
      },
      body: JSON.stringify({ query, variables }),
    });
  } catch (cause) {
    // Phones say that they are online behind networks that lead nowhere; a request that could not go out knows better.
    throw new AskFailure(navigator.onLine && !(cause instanceof TypeError) ? 'failed' : 'offline');
  }
};

/** Asks the gateway, without cookies and without a referrer. `authorization` is `Bearer …` or `Case …`. */
export const ask = async <T, V>(document: TypedDocumentString<T, V>, variables: V, authorization?: string): Promise<T> =>
  (await askAll(document, variables, authorization)).data;

/** As `ask`, and which services had no answer for their part: "not now" is not "none". */
export const askAll = async <T, V>(
  document: TypedDocumentString<T, V>, variables: V, authorization?: string,
): Promise<{ data: T; unavailable: readonly string[] }> => {
  const response = await send(document.toString(), variables, authorization);
  const reply = (await response.json().catch(() => ({}))) as Reply<T>;
  const error = reply.errors?.[0]?.extensions;
  const trace = error?.correlationId ?? response.headers.get('x-correlation-id') ?? undefined;
  if (response.status === 401 || error?.code === 'UNAUTHENTICATED') throw new AskFailure('unauthenticated', trace);
  if (!reply.data || reply.errors?.length) throw new AskFailure('failed', trace);
  return { data: reply.data, unavailable: reply.extensions?.unavailable ?? [] };
};
