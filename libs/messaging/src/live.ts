import { liveSubject, liveSubjectsOf, newsSubject } from '@huiyin/contracts';
import type { Broker } from './broker';

/** What a case subscription hears: that something committed, and nothing of what. */
export interface LiveVersion {
  readonly tenantId: string;
  readonly appealId: string;
}

/** Who has something new to read. */
export interface NewsFor {
  readonly tenantId: string;
  readonly personId: string;
}

/** `live.<tenant>.<appeal>` and `news.<tenant>.<person>`: said after commit, heard by the gateway, which asks again as the viewer each time. */
export class Live {
  constructor(private readonly broker: Broker) {}

  say({ tenantId, appealId }: LiveVersion): void {
    if (this.broker.connected) this.broker.publish(liveSubject(tenantId, appealId), JSON.stringify({ at: Date.now() }));
  }

  sayNews({ tenantId, personId }: NewsFor): void {
    if (this.broker.connected) this.broker.publish(newsSubject(tenantId, personId), JSON.stringify({ at: Date.now() }));
  }

  /** Calls back each time there is something new for the person; returns the way to stop. */
  hearNews({ tenantId, personId }: NewsFor, listener: () => void): () => void {
    return this.on(newsSubject(tenantId, personId), listener);
  }

  /** Calls back each time the appeal changed; returns the way to stop. */
  hear({ tenantId, appealId }: LiveVersion, listener: () => void): () => void {
    return this.on(liveSubject(tenantId, appealId), listener);
  }

  /** Calls back with the id of each appeal of a tenant that changed; returns the way to stop. */
  hearTenant(tenantId: string, listener: (appealId: string) => void): () => void {
    return this.on(liveSubjectsOf(tenantId), (subject) => listener(subject.split('.').at(-1) ?? ''));
  }

  private on(subject: string, listener: (subject: string) => void): () => void {
    const subscription = this.broker.subscribe(subject, {
      callback: (error, message) => {
        if (!error) listener(message.subject);
      },
    });
    return () => subscription.unsubscribe();
  }
}
