import { FaultError } from '@huiyin/messaging';

/** What a request brings to say who asks. */
export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'bearer'; readonly token: string; readonly membershipId?: string }
  | { readonly kind: 'case'; readonly caseToken: string };

const MAX_TOKEN = 8_192;

/** Reads `Authorization: Bearer …` or `Case …`; anything else that is not empty is refused. */
export const credentialsOf = (authorization: string | undefined, membershipId: string | undefined): Credentials => {
  if (!authorization) return { kind: 'none' };
  const [scheme, token, ...rest] = authorization.split(' ');
  if (!token || rest.length > 0 || token.length > MAX_TOKEN) throw new FaultError('UNAUTHENTICATED');
  if (scheme === 'Bearer') return { kind: 'bearer', token, ...(membershipId && { membershipId }) };
  if (scheme === 'Case') return { kind: 'case', caseToken: token };
  throw new FaultError('UNAUTHENTICATED');
};
