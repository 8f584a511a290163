import type { OpenReceipt, OutputOf } from '@huiyin/contracts';
import { type CaseGrant, signCaseToken } from '@huiyin/service';
import type { IntakeKeys } from '../crypto/intake-keys';

const LIFE_MS = 15 * 60_000;

/** A case token for who sent or co-signed one appeal, without a person. Tokens live in real time, whatever the development clock says. */
export const caseAccess = (keys: IntakeKeys, { number, ...grant }: CaseGrant & { readonly number: string }): OutputOf<typeof OpenReceipt> => {
  const now = new Date();
  const caseToken = signCaseToken(grant, keys.caseToken, now);
  return { caseToken, appealId: grant.appealId, number, right: grant.right, expiresAt: new Date(now.getTime() + LIFE_MS).toISOString() };
};
