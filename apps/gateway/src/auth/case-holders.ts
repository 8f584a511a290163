import { CheckCaseAccess, type OutputOf } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import { FaultError, Rpc } from '@huiyin/messaging';
import { Kept } from '@huiyin/service';
import { Injectable } from '@nestjs/common';

export type CaseHolding = OutputOf<typeof CheckCaseAccess>;

/** Less than the 5 s in which access ends, by what the answer itself may take. */
const LIFE_MS = 3_000;
const MOST = 10_000;
const receipt: CaseHolding = { holds: true, session: null };

/** Whether a token says that it was opened by a login. Unread by us: what was forged in it the services refuse. */
const hasHolder = (caseToken: string): boolean =>
  Buffer.from(caseToken.split('.')[1] ?? '', 'base64url').toString().includes('"holder":');

/** Whether who opened a case by a login still may: asked of intake, kept for 3 s at most. A receipt asks for nothing. */
@Injectable()
export class CaseHolders {
  private readonly known = new Kept<Promise<CaseHolding>>(LIFE_MS, MOST);

  constructor(private readonly rpc: Rpc) {}

  of(caseToken: string): Promise<CaseHolding> {
    if (!hasHolder(caseToken)) return Promise.resolve(receipt);
    const kept = this.known.get(caseToken);
    if (kept) return kept;
    const holding = this.known.set(caseToken, this.ask(caseToken));
    holding.catch(() => this.known.forget(caseToken));
    return holding;
  }

  private async ask(caseToken: string): Promise<CaseHolding> {
    const holding = await this.rpc.ask(CheckCaseAccess, {}, { kind: 'case', caseToken });
    if (isRefusal(holding)) throw new FaultError('UNAUTHENTICATED');
    return holding;
  }
}
