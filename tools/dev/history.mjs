// The past of the demonstration enterprises, told through the running services before the stack is called ready; what the stack
// says of itself comes on standard input. Goes on where it was interrupted. `is-fresh` tells whether anything happened yet.
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { readHistory } from './history/kept.mjs';
import { tellPast } from './history/past.mjs';

const { Client } = createRequire(import.meta.url)('pg');

async function isFresh() {
  const client = new Client({ connectionString: process.env.DATABASE_ADMIN_URL });
  await client.connect();
  const { rows } = await client.query('select not exists (select from tenancy.outbox) as fresh');
  await client.end();
  return rows[0].fresh;
}

try {
  if (process.argv[2] === 'is-fresh') console.log(await isFresh());
  else for (const one of await tellPast(JSON.parse(await text(process.stdin)), readHistory(), (said) => console.log(said))) console.log(`not as planned: ${one}`);
  process.exit(0);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
