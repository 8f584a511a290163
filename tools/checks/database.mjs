// node tools/checks/database.mjs [--update [--thaw]]
// Migrates an empty database and checks it: row security by its catalogue, schema against the committed snapshot with
// policies and grants, landed migrations unchanged. --update takes what is there for the snapshot and freezes new files;
// --thaw, before a first release only, also those that were changed.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../dev/stack/postgres.mjs';

const require = createRequire(import.meta.url);
require('../../libs/testing/setup/compile-on-require.cjs');
const { Client } = require('pg');
const { migrateAll } = require('../../libs/persistence/src/index.ts');
const { checkRowSecurity } = require('./rls/check.ts');
const { checkSchema, updateSchema } = require('./schema/check.ts');

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false }, thaw: { type: 'boolean', default: false } } });

async function check(adminUrl) {
  await migrateAll({ adminUrl, password: () => 'check' });
  const again = await migrateAll({ adminUrl, password: () => 'check' });
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    if (values.update) await updateSchema(client, { thaw: values.thaw });
    return [...again.map((file) => `${file} ran twice`), ...(await checkRowSecurity(client)), ...(await checkSchema(client))];
  } finally {
    await client.end();
  }
}

const home = await mkdtemp(join(tmpdir(), 'huiyin-check-'));
// The database server runs as another user where this runs as root.
await chmod(home, 0o755);
const postgres = await startPostgres({ dir: join(home, 'postgres'), ephemeral: true });
try {
  const findings = await check(postgres.url.replace(/\/postgres$/, '/huiyin'));
  for (const finding of findings) console.error(finding);
  console.log(findings.length === 0 ? 'row security and schema: as they should be' : `row security and schema: ${findings.length} findings`);
  process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
  await postgres.stop();
  await rm(home, { recursive: true, force: true });
}
