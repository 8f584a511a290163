// streams.mjs logins | deploy | settle, in a process of its own so that the supervisor stays small.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { passwordVariable } from './nats.mjs';
import { productDir } from './paths.mjs';
import { until } from './process.mjs';

const require = createRequire(import.meta.url);
const { connect } = require('nats');
const { Client } = require('pg');

const open = (user) => connect({ servers: process.env.NATS_URL, user, pass: process.env[passwordVariable(user)], timeout: 10_000 });
const where = `NATS at ${process.env.NATS_URL.replace(/\/\/[^@/]*@/, '//')}`;

// Who is not built yet hears nothing and is not waited for.
const hearers = new Set((process.env.HEARERS ?? '').split(','));

async function pendingInStreams(connection) {
  const manager = await connection.jetstreamManager();
  let pending = 0;
  for await (const { config } of manager.streams.list()) {
    for await (const info of manager.consumers.list(config.name)) {
      if (hearers.has(info.name)) pending += info.num_pending + info.num_ack_pending;
    }
  }
  return pending;
}

async function unpublished() {
  const client = new Client({ connectionString: process.env.DATABASE_ADMIN_URL });
  await client.connect();
  try {
    const { rows } = await client.query("select schemaname from pg_tables where tablename = 'outbox'");
    let sum = 0;
    for (const { schemaname } of rows) {
      const { rows: found } = await client.query(`select count(*)::int as n from ${client.escapeIdentifier(schemaname)}.outbox where published_at is null`);
      sum += found[0].n;
    }
    return sum;
  } finally {
    await client.end();
  }
}

/** The logins whose password the broker does not take. */
async function refusedLogins() {
  const refused = [];
  for (const user of process.env.NATS_USERS.split(',')) {
    try {
      await (await open(user)).close();
    } catch (error) {
      if (error.code !== 'AUTHORIZATION_VIOLATION') throw error;
      refused.push(user);
    }
  }
  return refused;
}

const acts = {
  logins: async () => {
    const refused = await refusedLogins();
    if (refused.length === 0) return;
    throw new Error(`${where} refuses the logins ${refused.join(', ')}: set ${refused.map(passwordVariable).join(', ')} to the passwords it was given (deploy/nats/nats.conf).`);
  },
  deploy: (connection) => require(join(productDir, 'libs/messaging/src/deploy-streams.js')).deployStreams(connection),
  // What is published may make a hearer say more: settled is twice nothing in a row.
  settle: (connection) => {
    let quiet = 0;
    const check = async () => {
      quiet = (await unpublished()) + (await pendingInStreams(connection)) === 0 ? quiet + 1 : 0;
      return quiet >= 2;
    };
    return until(check, { timeoutMs: 60_000, everyMs: 100, what: 'the first facts' });
  },
};

try {
  const act = process.argv[2];
  const connection = act === 'logins' ? undefined : await open('deploy');
  await acts[act](connection);
  await connection?.close();
} catch (error) {
  // The one line that the start shows.
  console.error(error.message.startsWith(where) ? error.message : `${where}: ${error.message}`);
  process.exitCode = 1;
}
