import { type Caller, ResolveRecipient } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import { FaultError, Rpc } from '@huiyin/messaging';
import { Inject, Injectable } from '@nestjs/common';

/** As far as somebody who is about to act on an appeal has to know. */
export interface WhoseAppeal {
  /** It is the caller's own. */
  readonly own: boolean;
  /** Those of the persons asked about whose own it is. */
  readonly senderIds: readonly string[];
}

/** Whose an appeal is only intake knows: it is asked, in the name of who asks here, before any transaction. */
@Injectable()
export class OwnAppeals {
  constructor(@Inject(Rpc) private readonly rpc: Rpc) {}

  /**
   * Those of the appeals that are the caller's own. Without an answer nobody is called and nothing decided; who can go on without
   * one waits `deadlineMs`, so that they still answer while they are waited for.
   */
  async among(appealIds: readonly string[], caller: Caller, wait?: { readonly deadlineMs: number }): Promise<ReadonlySet<string>> {
    if (appealIds.length === 0) return new Set();
    const answer = await this.rpc.ask(ResolveRecipient, { appealIds: [...appealIds] }, caller, wait);
    if (isRefusal(answer)) throw new FaultError('UNAVAILABLE', answer);
    return new Set(answer.own);
  }

  /** Whether the appeal is the caller's own, and which of those whom they would give it to sent it themselves. */
  async about(appealId: string, takers: readonly string[], caller: Caller): Promise<WhoseAppeal> {
    const asked = { appealIds: [appealId], ...(takers.length > 0 && { takers: { appealId, personIds: [...takers] } }) };
    const answer = await this.rpc.ask(ResolveRecipient, asked, caller);
    if (isRefusal(answer)) throw new FaultError('UNAVAILABLE', answer);
    return { own: answer.own.includes(appealId), senderIds: answer.senders };
  }

  /** The phone of who sent it, for whom this service found that they may call now; it is on record there. */
  async phoneOf(appealId: string, caller: Caller): Promise<string | null> {
    const answer = await this.rpc.ask(ResolveRecipient, { appealIds: [], phoneOf: appealId }, caller);
    if (isRefusal(answer)) throw new FaultError('UNAVAILABLE', answer);
    return answer.phone;
  }
}
