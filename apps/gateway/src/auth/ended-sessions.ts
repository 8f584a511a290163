import { Broker } from '@huiyin/messaging';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Longer than access and case tokens live: after it nobody brings one of that session any more. */
const KEPT_MS = 16 * 60_000;
const MOST = 100_000;
const SUBJECT = 'session.ended';

/** Sessions that the identity provider has ended, told to every gateway: their access tokens are good until they expire, and open nothing here. */
@Injectable()
export class EndedSessions implements OnModuleInit {
  /** In the order in which they ended, so that the oldest is first. */
  private readonly ended = new Map<string, number>();

  constructor(
    private readonly broker: Broker,
    private readonly now: () => number = () => performance.now(),
  ) {}

  onModuleInit(): void {
    this.broker.subscribe(SUBJECT, { callback: (error, message) => error ?? this.note(message.string()) });
  }

  /** Ends it here at once, and at every other gateway as soon as it hears. */
  end(session: string): void {
    this.note(session);
    this.broker.publish(SUBJECT, session);
  }

  has(session: string): boolean {
    return (this.ended.get(session) ?? -Infinity) > this.now();
  }

  private note(session: string): void {
    this.ended.delete(session);
    this.ended.set(session, this.now() + KEPT_MS);
    for (const [oldest, until] of this.ended) {
      if (until > this.now() && this.ended.size <= MOST) return;
      this.ended.delete(oldest);
    }
  }
}
