// npm run bench [-- --rounds 5 --seconds 6 --tenants 64]: submit and list over HTTP at 16 connections, the product and the
// reference of the same parts in turn, on one machine in one run. Prints each round, the ratio of the medians and its
// spread. The goals are ratios of 0.70; absolute rates depend on the machine.
import { parseArgs } from 'node:util';
import { spawnStack, temporaryHome } from '../dev/stack/spawn-stack.mjs';
import { startReference } from './http/reference.mjs';
import { drive } from './http/drive.mjs';
import { prepareTenants } from './http/tenants.mjs';
import { anonymousSubmit, namedSubmit, productList, referenceList, referenceSubmit } from './http/requests.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '6' }, tenants: { type: 'string', default: '64' } } });
const [rounds, seconds, count] = [values.rounds, values.seconds, values.tenants].map(Number);
const CONNECTIONS = 16;

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const row = (name, { rate, p50, p97, errors }) => `  ${name.padEnd(30)} ${rate.toFixed(0).padStart(6)}/s   p50 ${p50.toFixed(1)} ms   p97.5 ${p97.toFixed(1)} ms${errors ? `   ${errors} errors` : ''}`;

/** Alternates the two for `rounds` rounds after one that only warms up. */
const compare = async (title, product, reference) => {
  console.log(`\n${title}, ${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s`);
  const kept = { product: [], reference: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, request] of [['reference', reference], ['product', product]]) {
      const measured = await drive(request, { connections: CONNECTIONS, seconds: round === 0 ? 2 : seconds });
      if (measured.errors > 0) throw new Error(`${name} answered ${measured.errors} requests wrongly: ${measured.firstError}`);
      if (round > 0) kept[name].push(measured);
      if (round > 0) console.log(row(`${round} ${name}`, measured));
    }
  }
  const ratios = kept.product.map(({ rate }, at) => rate / kept.reference[at].rate);
  console.log(`  ratio ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}), goal 0.70`);
};

const home = temporaryHome('bench');
const stack = await spawnStack({ localDir: home.localDir, env: { LOG_LEVEL: 'warn', HUIYIN_NODE_ENV: 'production' } });
const reference = await startReference(stack.state(), home.localDir);
try {
  const world = await prepareTenants(stack.state(), home.localDir, count);
  await compare(`Submit by named senders over ${count} tenants`, namedSubmit(world), referenceSubmit(reference));
  await compare('Submit by named senders in one tenant', namedSubmit({ ...world, memberships: world.memberships.slice(0, 1) }), referenceSubmit(reference));
  await compare('Submit by anonymous senders', anonymousSubmit(world), referenceSubmit(reference));
  await compare('List of 20 with department and clock', productList(world), referenceList(reference));
} finally {
  await reference.stop();
  await stack.stop();
  home.remove();
}
