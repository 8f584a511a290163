import type { OpenReceipt, OutputOf } from '@huiyin/contracts';
import { signCaseToken } from '@huiyin/service';
import type { IntakeKeys } from '../crypto/intake-keys';

const LIFE_MS = 15 * 60_000;

/** A case token for the sender of one appeal, without a person. Tokens live in real time, whatever the development clock says. */
export const caseAccess = (keys: IntakeKeys, { tenantId, appealId, number }: { tenantId: string; appealId: string; number: string }): OutputOf<typeof OpenReceipt> => {
  const now = new Date();
  const caseToken = signCaseToken({ tenantId, appealId, right: 'sender' }, keys.caseToken, now);
  return { caseToken, appealId, number, expiresAt: new Date(now.getTime() + LIFE_MS).toISOString() };
};
