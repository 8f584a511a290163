import { type Caller, ResolveRecipient } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import { FaultError, Rpc } from '@huiyin/messaging';
import { Inject, Injectable } from '@nestjs/common';

/** Whose an appeal is only intake knows: it is asked, in the name of who asks here, before any transaction. */
@Injectable()
export class OwnAppeals {
  constructor(@Inject(Rpc) private readonly rpc: Rpc) {}

  /** Those of the appeals that are the caller's own. Without an answer nobody is called and nothing decided. */
  async among(appealIds: readonly string[], caller: Caller): Promise<ReadonlySet<string>> {
    if (appealIds.length === 0) return new Set();
    const answer = await this.rpc.ask(ResolveRecipient, { appealIds: [...appealIds] }, caller);
    if (isRefusal(answer)) throw new FaultError('UNAVAILABLE', answer);
    return new Set(answer.own);
  }

  /** The phone of who sent it, for whom this service found that they may call now; it is on record there. */
  async phoneOf(appealId: string, caller: Caller): Promise<string | null> {
    const answer = await this.rpc.ask(ResolveRecipient, { appealIds: [], phoneOf: appealId }, caller);
    if (isRefusal(answer)) throw new FaultError('UNAVAILABLE', answer);
    return answer.phone;
  }
}
