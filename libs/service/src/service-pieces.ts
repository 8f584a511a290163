import type { Service } from '@huiyin/contracts';
import { FactWire, NatsStrategy, type Observe, publishersHeardBy } from '@huiyin/messaging';
import { park, type ParkedKey, Relay, replayParked, Tenants } from '@huiyin/persistence';
import { Logger, type Provider } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AskerGuard } from './asker.guard';
import { casePublicKey } from './case-token';
import { CaseReaders } from './case-readers';
import { Copies } from './copies';
import { CopyWriter } from './copy-writer';
import { Health } from './health';
import { HeldFacts } from './held-facts';
import { Inbox } from './inbox';
import { Members } from './members';
import { OwnAppeals } from './own-appeals';
import type { ProcessParts } from './process-parts';
import { logWork } from './work-log';

const strategyOf = (name: Service, { broker, metrics }: ProcessParts) => (tenants: Tenants, writer: CopyWriter, held: HeldFacts): NatsStrategy => {
  const observe: Observe = (work) => {
    metrics.observe(work);
    logWork(work);
  };
  const first = publishersHeardBy(name).includes('tenancy') ? writer.hearers() : [];
  const strategy = new NatsStrategy(broker, { service: name, park: (message) => park(tenants, message), observe, first });
  held.handTo((fact) => strategy.handAgain(fact));
  return strategy;
};

const replayWith = (tenants: Tenants, strategy: NatsStrategy) => (key: ParkedKey): Promise<boolean> =>
  replayParked(tenants, key, (message) => strategy.replay(message));

const relayOf = (name: Service, { environment, clock }: ProcessParts) => (wire: FactWire, tenants: Tenants, strategy: NatsStrategy, held: HeldFacts): Relay => {
  const logger = new Logger('Relay');
  const url = environment.DATABASE_RELAY_URL;
  if (!url) throw new Error(`DATABASE_RELAY_URL of ${name} is missing`);
  const onError = (error: unknown): void => logger.warn({ err: error }, 'relay will try again');
  return new Relay({ service: name, url, wire, clock, onError, onReplayAsked: replayWith(tenants, strategy), onHeld: (tenantId) => held.sweep(tenantId) });
};

/** What a service has beyond the gateway: who asks, copies, inbox, relay, and the one way in. */
export const servicePieces = (name: Service, parts: ProcessParts): Provider[] => {
  const { environment, clock, broker, tokens } = parts;
  const caseKey = casePublicKey(environment.CASE_TOKEN_PUBLIC_KEY ?? '');
  return [
    Copies,
    CaseReaders,
    Inbox,
    OwnAppeals,
    { provide: Members, useFactory: (tenants: Tenants) => new Members(tenants), inject: [Tenants] },
    { provide: HeldFacts, useFactory: (tenants: Tenants) => new HeldFacts(tenants), inject: [Tenants] },
    {
      provide: CopyWriter,
      useFactory: (tenants: Tenants, copies: Copies, members: Members, held: HeldFacts) => new CopyWriter(tenants, copies, members, held),
      inject: [Tenants, Copies, Members, HeldFacts],
    },
    { provide: NatsStrategy, useFactory: strategyOf(name, parts), inject: [Tenants, CopyWriter, HeldFacts] },
    { provide: FactWire, useValue: new FactWire(broker, name) },
    { provide: Relay, useFactory: relayOf(name, parts), inject: [FactWire, Tenants, NatsStrategy, HeldFacts] },
    { provide: Health, useFactory: (source: DataSource) => new Health(name, environment, clock, broker, source), inject: [DataSource] },
    {
      provide: APP_GUARD,
      useFactory: (reflector: Reflector, members: Members) => new AskerGuard(reflector, tokens, members, clock, caseKey),
      inject: [Reflector, Members],
    },
  ];
};
