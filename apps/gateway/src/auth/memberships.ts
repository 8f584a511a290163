import { type OutputOf, ReadMe } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import { FaultError, Rpc } from '@huiyin/messaging';
import { Injectable } from '@nestjs/common';

export type Me = OutputOf<typeof ReadMe>;

const LIFE_MS = 5_000;
const MOST = 10_000;

/** Who a subject is and where they belong: asked of tenancy, kept for 5 s at most, forgotten when a member changed. */
@Injectable()
export class Memberships {
  private readonly known = new Map<string, { me: Promise<Me>; until: number }>();

  constructor(private readonly rpc: Rpc) {}

  of(subject: string, token: string): Promise<Me> {
    const now = performance.now();
    const kept = this.known.get(subject);
    if (kept && kept.until > now) return kept.me;
    const me = this.ask(token);
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(subject, { me, until: now + LIFE_MS });
    me.catch(() => this.known.delete(subject));
    return me;
  }

  forgetAll(): void {
    this.known.clear();
  }

  private async ask(token: string): Promise<Me> {
    const me = await this.rpc.ask(ReadMe, {}, { kind: 'person', token });
    if (isRefusal(me)) throw new FaultError('UNAUTHENTICATED');
    return me;
  }
}
