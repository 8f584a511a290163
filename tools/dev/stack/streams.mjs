// streams.mjs deploy | settle, in a process of its own so that the supervisor stays small.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { distDir } from './paths.mjs';
import { until } from './process.mjs';

const require = createRequire(import.meta.url);
const { connect } = require('nats');
const { Client } = require('pg');

const connection = await connect({ servers: process.env.NATS_URL, user: 'deploy', pass: process.env.NATS_PASSWORD, timeout: 10_000 });

// Who is not built yet hears nothing and is not waited for.
const hearers = new Set((process.env.HEARERS ?? '').split(','));

async function pendingInStreams() {
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

const acts = {
  deploy: () => require(join(distDir, 'libs/messaging/src/deploy-streams.js')).deployStreams(connection),
  // What is published may make a hearer say more: settled is twice nothing in a row.
  settle: () => {
    let quiet = 0;
    const check = async () => {
      quiet = (await unpublished()) + (await pendingInStreams()) === 0 ? quiet + 1 : 0;
      return quiet >= 2;
    };
    return until(check, { timeoutMs: 60_000, everyMs: 100, what: 'the first facts' });
  },
};

await acts[process.argv[2]]();
await connection.close();
