import type { Caller, EventContract, FactOf, RequestContract, OutputOf, Service } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { Broker, publishersHeardBy, Rpc } from '@huiyin/messaging';
import { Relay } from '@huiyin/persistence';
import { type CaseGrant, createService, type ProcessName, type RunningService, type ServiceOptions, signCaseToken } from '@huiyin/service';
import type { DynamicModule, Type } from '@nestjs/common';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { NatsConnection } from 'nats';
import { Client } from 'pg';
import type { z } from 'zod';
import { FactPress, type PartialFact } from './fact-press';
import { TestIssuer } from './issuer';
import { freshStreams, natsAs, natsPassword, natsUrl, TestDatabase } from './servers';
import { TestClock } from './test-clock';
import { waitFor } from './wait-for';

const pem64 = (pem: string | Buffer): string => Buffer.from(pem).toString('base64');
const key64 = (): string => randomBytes(32).toString('base64');

interface Started {
  readonly name: ProcessName;
  readonly running: RunningService;
}

/** One test file's world: a database and streams of its own, an issuer, a clock, and the real services that it boots. */
export class World {
  readonly clock = new TestClock();
  private readonly caseKeys = generateKeyPairSync('ed25519');
  private readonly secrets = { MASTER_KEY: key64(), RECEIPT_KEY: key64(), LOCATOR_KEY: key64(), QUESTIONNAIRE_KEY: key64(), PAYOUT_KEY: key64() };
  private readonly services: Started[] = [];
  private gateway: Promise<Broker> | undefined;

  private constructor(
    readonly database: TestDatabase,
    readonly issuer: TestIssuer,
    private readonly deploy: NatsConnection,
    readonly press: FactPress,
  ) {}

  static async open(): Promise<World> {
    const issuer = await TestIssuer.open();
    const [database, deploy] = await Promise.all([TestDatabase.clone(), natsAs('deploy')]);
    await freshStreams(deploy);
    return new World(database, issuer, deploy, new FactPress(deploy));
  }

  /** Boots a real service of this world in this process. */
  async boot(module: Type | DynamicModule, name: ProcessName, options: Partial<ServiceOptions> = {}): Promise<RunningService> {
    const environment = { ...this.environment(name), ...options.environment };
    // Modules read their own settings from the process.
    Object.assign(process.env, environment);
    const running = await createService(module, { clock: this.clock, ...options, name, environment });
    this.services.push({ name, running });
    return running;
  }

  /** Stops one service as SIGTERM would, to boot it again. */
  async stop(running: RunningService): Promise<void> {
    const at = this.services.findIndex((one) => one.running === running);
    if (at >= 0) this.services.splice(at, 1);
    await running.close();
  }

  /** Asks as the gateway does. */
  async ask<C extends RequestContract>(contract: C, input: z.input<C['input']>, caller: Caller): Promise<OutputOf<C> | Refusal> {
    this.gateway ??= Broker.connect({ url: natsUrl(), user: 'gateway', password: natsPassword('gateway') });
    return new Rpc(await this.gateway).ask(contract, input, caller, { deadlineMs: 10_000 });
  }

  /** Says a fact in a neighbour's place; what is left out has a plausible value. */
  publishFact<C extends EventContract>(contract: C, partial: PartialFact<C>): Promise<FactOf<C>> {
    return this.press.publish(contract, partial, this.clock.now());
  }

  caseToken(grant: Omit<CaseGrant, 'right'> & Partial<CaseGrant>): string {
    return signCaseToken({ right: 'sender', ...grant }, this.caseKeys.privateKey, new Date());
  }

  caseCaller(grant: Omit<CaseGrant, 'right'> & Partial<CaseGrant>): Caller {
    return { kind: 'case', caseToken: this.caseToken(grant) };
  }

  /** Resolves when every booted service has published what it said and handled what it hears; fails when nothing moves any more before that. */
  async drain(): Promise<void> {
    let before = '';
    const look = async (): Promise<'moved' | 'at rest' | undefined> => {
      await Promise.all(this.withFacts().map(({ running }) => running.app.get(Relay).drain()));
      const states = await this.states();
      const now = states.map(({ at }) => at).join(' ');
      if (now !== before) {
        before = now;
        return 'moved';
      }
      return states.every(({ open }) => open === 0) ? 'at rest' : undefined;
    };
    while ((await waitFor('every service at rest', look, 20_000)) === 'moved');
  }

  /** Reads by the superuser, where no service may look. */
  async rows<R extends object>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    const client = new Client({ connectionString: this.database.adminUrl });
    await client.connect();
    try {
      return (await client.query<R>(sql, [...params])).rows;
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.services.splice(0).map(({ running }) => running.close()));
    await (await this.gateway)?.close();
    await this.deploy.close();
    this.issuer.close();
    await this.database.drop();
  }

  private withFacts(): { name: Service; running: RunningService }[] {
    return this.services.flatMap(({ name, running }) => (name === 'gateway' ? [] : [{ name, running }]));
  }

  private async states(): Promise<{ at: string; open: number }[]> {
    const manager = await this.deploy.jetstreamManager();
    const heard = this.withFacts().flatMap(({ name }) => publishersHeardBy(name).map((stream) => ({ stream, name })));
    return Promise.all(
      heard.map(async ({ stream, name }) => {
        const info = await manager.consumers.info(stream, name);
        return { at: `${stream}>${name}:${info.ack_floor.stream_seq}/${info.delivered.stream_seq}`, open: info.num_pending + info.num_ack_pending };
      }),
    );
  }

  /** What a process of this world is told by its environment. */
  environment(name: ProcessName): Record<string, string> {
    const { publicKey, privateKey } = this.caseKeys;
    return {
      ...(name === 'gateway' ? {} : this.database.environment(name)),
      ...this.secrets,
      NATS_URL: natsUrl(),
      NATS_USER: name,
      NATS_PASSWORD: natsPassword(name),
      PORT: '0',
      ISSUER: this.issuer.issuer,
      TOKEN_CLIENTS: 'portal,huiyin-cli',
      CASE_TOKEN_PUBLIC_KEY: pem64(publicKey.export({ type: 'spki', format: 'pem' })),
      CASE_TOKEN_PRIVATE_KEY: pem64(privateKey.export({ type: 'pkcs8', format: 'pem' })),
      OTEL_EXPORTER_OTLP_ENDPOINT: process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? '',
      LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'error',
    };
  }
}

/** Opens a world for one test file; close it in `afterAll`. */
export const openWorld = (): Promise<World> => World.open();
