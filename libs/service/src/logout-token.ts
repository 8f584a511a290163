import { z } from 'zod';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Seconds that a logout token may be old or the provider's clock ahead. */
const SLACK = 120;

const claims = z.looseObject({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  iat: z.number(),
  exp: z.number().optional(),
  sid: z.string().min(1).max(255),
  events: z.looseObject({ [EVENT]: z.looseObject({}) }),
  nonce: z.undefined().optional(),
});

export interface LogoutRules {
  readonly issuer: string;
  /** The clients whose sessions count. */
  readonly clients: ReadonlySet<string>;
}

/**
 * The session that these claims end, or undefined where they are no logout token of ours: OpenID Connect Back-Channel
 * Logout 1.0, 2.6. One without `sid` is not taken: the realm says it always. `now` in seconds since 1970.
 */
export const sessionEndedBy = (said: unknown, { issuer, clients }: LogoutRules, now: number): string | undefined => {
  const { data } = claims.safeParse(said);
  if (!data || data.iss !== issuer) return undefined;
  const isForUs = [data.aud].flat().some((client) => clients.has(client));
  const isFresh = Math.abs(now - data.iat) <= SLACK && (data.exp === undefined || data.exp > now - SLACK);
  return isForUs && isFresh ? data.sid : undefined;
};
