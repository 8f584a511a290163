import { FaultError } from '@huiyin/messaging';
import { type CaseGrant, casePublicKey, verifyCaseToken } from '@huiyin/service';
import type { KeyObject } from 'node:crypto';

/** Reads which appeal a case token opens, to know what to listen to. The services verify it again. */
export class CaseTokens {
  private readonly key: KeyObject;

  constructor(base64: string) {
    this.key = casePublicKey(base64);
  }

  verify(token: string): CaseGrant {
    const grant = verifyCaseToken(token, this.key, new Date());
    if (!grant) throw new FaultError('UNAUTHENTICATED');
    return grant;
  }
}
