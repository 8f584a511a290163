import { liveSubject, liveSubjectsOf } from '@huiyin/contracts';
import type { Broker } from './broker';

/** What a case subscription hears: that something committed, and nothing of what. */
export interface LiveVersion {
  readonly tenantId: string;
  readonly appealId: string;
}

/** `live.<tenant>.<appeal>`: said after commit, heard by the gateway, which asks again as the viewer each time. */
export class Live {
  constructor(private readonly broker: Broker) {}

  say({ tenantId, appealId }: LiveVersion): void {
    if (this.broker.connected) this.broker.publish(liveSubject(tenantId, appealId), JSON.stringify({ at: Date.now() }));
  }

  /** Calls back each time the appeal changed; returns the way to stop. */
  hear({ tenantId, appealId }: LiveVersion, listener: () => void): () => void {
    const subscription = this.broker.subscribe(liveSubject(tenantId, appealId), {
      callback: (error) => {
        if (!error) listener();
      },
    });
    return () => subscription.unsubscribe();
  }

  /** Calls back with the id of each appeal of a tenant that changed; returns the way to stop. */
  hearTenant(tenantId: string, listener: (appealId: string) => void): () => void {
    const subscription = this.broker.subscribe(liveSubjectsOf(tenantId), {
      callback: (error, message) => {
        if (!error) listener(message.subject.split('.').at(-1) ?? '');
      },
    });
    return () => subscription.unsubscribe();
  }
}
