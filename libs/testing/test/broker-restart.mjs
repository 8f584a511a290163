// A world on a broker of its own, which is killed and started again under a running service. Prints what it saw.
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats } from '../../../tools/dev/stack/nats.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { AppealFiled } = require('../../contracts/src/index.ts');
const { newId } = require('../../kernel/src/index.ts');
const { openWorld, TestTenant, waitFor } = require('../src/index.ts');
const { filedData, Probe, ProbeModule } = require('./probe.ts');

const dir = await mkdtemp(join(tmpdir(), 'huiyin-broker-'));
const passwords = JSON.parse(process.env.TEST_NATS_PASSWORDS);
const start = (port) => startNats({ dir, port, passwords, ephemeral: true });
let broker = await start();
process.env.TEST_NATS_URLS = broker.url;

const world = await openWorld();
const routing = await world.boot(ProbeModule, 'routing');
const tenant = new TestTenant(world, 'tongnan', 'TN');
await tenant.onboard();
await world.drain();

const sayTwenty = async () => {
  for (let n = 0; n < 20; n += 1) await world.publishFact(AppealFiled, { tenantId: tenant.id, appealId: newId(), round: 1, data: filedData });
};
const ask = () => world.ask(Probe, { words: '在' }, tenant.as('officer'));
const ready = async () => (await fetch(`${routing.url}/readyz`)).status;

await ask();
await sayTwenty();
broker.child.kill('SIGKILL');
await waitFor('the loss to be noticed', async () => (await ready()) === 503);
const readyMeanwhile = await ready();
const meanwhile = await ask().then(() => 'answered', (error) => error.fault);
broker = await start(broker.port);
await waitFor('ready again', async () => (await ready()) === 200);
await waitFor('an answer', () => ask().catch(() => undefined));
await sayTwenty();
await world.drain();
const [{ count }] = await world.rows("select count(*)::int from routing.inbox where consumer = 'probe'");
const answeredAfter = Boolean(await ask());
console.log(JSON.stringify({ meanwhile, readyMeanwhile, handled: count, readyAfter: await ready(), answeredAfter }));
await world.close();
await broker.stop();
await rm(dir, { recursive: true, force: true });
process.exit(0);
