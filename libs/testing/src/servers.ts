import { services } from '@huiyin/contracts';
import { deployStreams } from '@huiyin/messaging';
import { loginsOf, urlOf } from '@huiyin/persistence';
import { newId } from '@huiyin/kernel';
import { connect, type NatsConnection } from 'nats';
import { Client } from 'pg';

const PASSWORD = 'test';

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run this test in the project "int" of Jest`);
  return value;
};

/** The broker of this Jest worker. */
export const natsUrl = (): string => {
  const urls = required('TEST_NATS_URLS').split(',');
  const url = urls[(Number(process.env['JEST_WORKER_ID'] ?? 1) - 1) % urls.length];
  if (!url) throw new Error('there is no broker for this worker');
  return url;
};

export const natsPassword = (user: string): string => {
  const passwords = JSON.parse(required('TEST_NATS_PASSWORDS')) as Record<string, string>;
  return passwords[user] ?? '';
};

/** A connection by one login, with the inbox that its permissions allow. */
export const natsAs = (user: string): Promise<NatsConnection> =>
  connect({
    servers: natsUrl(),
    user,
    pass: natsPassword(user),
    inboxPrefix: `_INBOX_${user}`,
    // A busy machine may miss the broker's two seconds for a login, which the client would notice after 20.
    timeout: 3_000,
    waitOnFirstConnect: true,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 50,
  });

/** Streams and durables as the deploy login makes them, with nothing in them. */
export const freshStreams = async (deploy: NatsConnection): Promise<void> => {
  const manager = await deploy.jetstreamManager();
  const names = await manager.streams.names().next();
  await Promise.all(names.map((name) => manager.streams.delete(name)));
  await deployStreams(deploy);
};

const asAdmin = async (sql: string): Promise<void> => {
  const client = new Client({ connectionString: required('TEST_POSTGRES_URL') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/** A database of its own, cloned from the migrated template. */
export class TestDatabase {
  private constructor(private readonly name: string) {}

  static async clone(): Promise<TestDatabase> {
    const name = `test_${newId().slice(-12)}`;
    await asAdmin(`create database ${name} template huiyin_template strategy file_copy`);
    return new TestDatabase(name);
  }

  /** The superuser's, for looking where no service may. */
  get adminUrl(): string {
    const url = new URL(required('TEST_POSTGRES_URL'));
    url.pathname = `/${this.name}`;
    return url.href;
  }

  /** By one login, such as `intake_app`. */
  urlOf(login: string): string {
    return urlOf(this.adminUrl, login, PASSWORD);
  }

  /** The environment variables by which a service finds its logins. */
  environment(service: (typeof services)[number]): Record<string, string> {
    const { app, relay, owner, sweep, audit } = loginsOf(service);
    return {
      DATABASE_URL: this.urlOf(app),
      DATABASE_RELAY_URL: this.urlOf(relay),
      DATABASE_OWNER_URL: this.urlOf(owner),
      DATABASE_SWEEP_URL: this.urlOf(sweep),
      DATABASE_AUDIT_URL: this.urlOf(audit),
    };
  }

  drop(): Promise<void> {
    return asAdmin(`drop database if exists ${this.name} with (force)`);
  }
}
