// node tools/dev/parked.mjs                              lists the messages that were given up, of all services
// node tools/dev/parked.mjs replay <service> <message>   asks the service to handle one again (`all` for each that waits)
// The database is the running stack's, or DATABASE_URL: an administrator's, or one service's relay login.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const require = createRequire(import.meta.url);
const { Client } = require('pg');
const root = resolve(import.meta.dirname, '../..');

const databaseUrl = () => process.env.DATABASE_URL ?? JSON.parse(readFileSync(join(root, '.local/stack.json'), 'utf8')).postgres.url;

const READABLE = `
  select n.nspname as service from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relname = 'parked' and c.relkind = 'r' and has_schema_privilege(n.oid, 'usage') order by 1`;
const listOf = (service) => `
  select tenant_id, consumer, message_id, subject, reason, deliveries, parked_at, replay_asked_at from ${service}.parked
  where replayed_at is null order by parked_at`;
const askOf = (service) => `
  update ${service}.parked set replay_asked_at = clock_timestamp()
  where replayed_at is null and (message_id = $1 or $1 = 'all') returning message_id`;

async function list(client, services) {
  let count = 0;
  for (const service of services) {
    const { rows } = await client.query(listOf(service));
    count += rows.length;
    for (const row of rows) {
      console.log(`${service} ${row.message_id} ${row.subject} tenant ${row.tenant_id} since ${row.parked_at.toISOString()}`);
      console.log(`  after ${row.deliveries} deliveries${row.replay_asked_at ? ', replay asked' : ''}: ${row.reason}`);
    }
  }
  console.log(count === 0 ? 'nothing is parked' : `${count} parked`);
}

async function replay(client, services, service, message) {
  if (!services.includes(service) || !message) throw new Error(`replay needs a service (${services.join(', ')}) and a message, or all`);
  const { rows } = await client.query(askOf(service), [message]);
  console.log(rows.length === 0 ? 'nothing of that name waits' : `asked ${service} for ${rows.length}; it begins within 2 s, and the list shows what stays`);
  if (rows.length === 0) process.exitCode = 1;
}

const client = new Client({ connectionString: databaseUrl() });
await client.connect();
try {
  const services = (await client.query(READABLE)).rows.map((row) => row.service);
  const [command = 'list', service, message] = process.argv.slice(2);
  await (command === 'replay' ? replay(client, services, service, message) : list(client, services));
} finally {
  await client.end();
}
