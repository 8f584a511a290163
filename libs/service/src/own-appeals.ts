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
}
