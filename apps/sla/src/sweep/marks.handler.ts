import { hearers, type Service as Name, services } from '@huiyin/contracts';
import { FactWire } from '@huiyin/messaging';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { better, type Publisher, standing } from './handshake';

const LOOK_EVERY_MS = 20;
const WAKE_EVERY_MS = 250;
/** A consumer that cannot get on holds up every tenant's clocks no longer than a silent publisher does. */
const BEHIND_MS = 30_000;

const heard = services.filter((service) => hearers[service].includes('sla'));

/** Hears how far each publisher is, and says when what was committed before an instant has been handled here. */
@Injectable()
export class Marks implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly known = new Map<string, Publisher>();
  private wanted: Date | undefined;
  private deaf: () => void = () => undefined;
  private ending = false;

  constructor(private readonly wire: FactWire) {}

  onApplicationBootstrap(): void {
    for (const publisher of heard) this.known.set(publisher, { heardAt: performance.now(), passed: 0 });
    this.deaf = this.wire.onMark((publisher, { upTo, seq }) => {
      const before = this.known.get(publisher);
      if (before) this.known.set(publisher, { ...before, heardAt: performance.now(), mark: better(before.mark, { upTo: new Date(upTo), seq }, this.wanted) });
    });
  }

  onModuleDestroy(): void {
    this.ending = true;
    this.deaf();
  }

  /**
   * Wakes the relays and waits until every publisher's facts from before `upTo` have been handled. False: some publisher
   * was silent, or this service too far behind, and the step says that it is unconfirmed.
   */
  async confirm(upTo: Date): Promise<boolean> {
    this.wanted = upTo;
    const begun = performance.now();
    for (let wokenAt = -Infinity; !this.ending; await pause(LOOK_EVERY_MS)) {
      const now = performance.now();
      const open = await this.open(upTo, now);
      if (open.waiting.length === 0 && (open.behind.length === 0 || now - begun >= BEHIND_MS)) return open.silent.length + open.behind.length === 0;
      if (now - wokenAt < WAKE_EVERY_MS) continue;
      open.waiting.forEach((publisher) => this.wire.wake(publisher));
      wokenAt = now;
    }
    return false;
  }

  private async open(upTo: Date, now: number): Promise<Record<'waiting' | 'behind' | 'silent', Name[]>> {
    const open: Record<'waiting' | 'behind' | 'silent', Name[]> = { waiting: [], behind: [], silent: [] };
    for (const publisher of heard) {
      let is = this.standing(publisher, upTo, now);
      if (is === 'behind') {
        const before = this.known.get(publisher);
        if (before) this.known.set(publisher, { ...before, passed: await this.wire.passed(publisher) });
        is = this.standing(publisher, upTo, now);
      }
      if (is !== 'confirmed') open[is].push(publisher);
    }
    return open;
  }

  private standing(publisher: string, upTo: Date, now: number): ReturnType<typeof standing> {
    const known = this.known.get(publisher);
    return known ? standing(known, upTo, now) : 'silent';
  }
}
