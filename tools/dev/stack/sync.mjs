import { createRequire } from 'node:module';
import { run } from './process.mjs';

const { Client } = createRequire(import.meta.url)('pg');

/**
 * Whether our own PostgreSQL waits for the disk at each commit; one that was given stays as it is. Without it a killed process loses
 * nothing, only a power cut does, and a past that is being told for the first time can be told again.
 */
export async function syncEachCommit(adminUrl, isOn) {
  if (process.env.DATABASE_URL) return;
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const was = (await client.query('show fsync')).rows[0].fsync === 'on';
    if (was === isOn) return;
    await client.query(isOn ? 'alter system reset fsync' : 'alter system set fsync = off');
    await client.query('select pg_reload_conf()');
    // What was written meanwhile is only with the operating system.
    if (isOn) await client.query('checkpoint');
  } finally {
    await client.end();
  }
  if (isOn) await run('sync', []);
}
