import { type OutputOf, ReadMe } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import { FaultError, Rpc } from '@huiyin/messaging';
import { Kept } from '@huiyin/service';
import { Injectable } from '@nestjs/common';

export type Me = OutputOf<typeof ReadMe>;

const LIFE_MS = 5_000;
const MOST = 10_000;

/** Who a subject is and where they belong: asked of tenancy, kept for 5 s at most, forgotten when a member changed. */
@Injectable()
export class Memberships {
  private readonly known = new Kept<Promise<Me>>(LIFE_MS, MOST);

  constructor(private readonly rpc: Rpc) {}

  of(subject: string, token: string): Promise<Me> {
    const kept = this.known.get(subject);
    if (kept) return kept;
    const me = this.known.set(subject, this.ask(token));
    me.catch(() => this.known.forget(subject));
    return me;
  }

  forgetAll(): void {
    this.known.forgetAll();
  }

  private async ask(token: string): Promise<Me> {
    const me = await this.rpc.ask(ReadMe, {}, { kind: 'person', token });
    if (isRefusal(me)) throw new FaultError('UNAUTHENTICATED');
    return me;
  }
}
