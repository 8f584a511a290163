import { ReadFigures } from '@huiyin/contracts';
import { openWorld, twoTenants, waitFor, type World } from '@huiyin/testing';
import { ask } from './asking';
import { bruteForce, casesOf } from './brute-force';
import { Enterprise, type Practice } from './enterprise';
import type { Act } from './plans';
import { Random } from './random';
import { Services } from './services';
import { shown } from './shown';
import { Walk } from './walk';

const open: Practice = (policy) => ({ ...policy, figures: { threshold: 1 } });
const answered: readonly Act[] = ['submit-own', 'accept', 'accept-order', 'opinion', 'reply'];
const ever = { from: '2026-01-01', to: '2028-12-31' };
/** How long something may take that four tries go before: nothing is told by it. */
const LONG_MS = 120_000;

jest.setTimeout(2 * LONG_MS);

let world: World;
let services: Services;
let ours: Enterprise;
let theirs: Enterprise;
let walks: Walk[];

const all = (act: Act): Promise<unknown> => Promise.all(walks.map((walk) => walk.do(act)));
const read = async ({ tenant }: Enterprise): Promise<unknown> => shown((await ask(world, ReadFigures, { ...ever, groupBy: 'none' }, tenant.as('officer'))).total);
const counted = async (enterprise: Enterprise): Promise<unknown> =>
  bruteForce(casesOf({ facts: await enterprise.facts(), policies: enterprise.policies, national: {}, senders: enterprise.senders }), ever);
const parked = (where = 'true') => world.rows<{ tenant: string; reason: string }>(`select tenant_id as tenant, reason from reporting.parked where ${where}`);
const parkedConcluded = async (): Promise<number> => (await parked("subject ~ 'appeal-concluded'")).length;

beforeAll(async () => {
  world = await openWorld();
  services = await Services.boot(world);
  [ours, theirs] = (await twoTenants(world)).map((tenant) => new Enterprise(world, tenant)) as [Enterprise, Enterprise];
  world.clock.moveTo('2027-01-04T00:30:00.000Z');
  for (const enterprise of [ours, theirs]) {
    await enterprise.publish(open);
    await enterprise.openPlace();
  }
  await world.drain();
  const random = new Random(20261122);
  walks = [ours, ours, ours, theirs, theirs].map((enterprise) => new Walk(enterprise, random));
  for (const act of answered) await services.pass(1, () => all(act).then(() => undefined));
}, 300_000);
afterAll(() => world.close());

describe('N-05 the figures of a tenant whose counts have drifted', () => {
  it('are not made worse: its facts are parked by name, and the other tenant’s are counted', async () => {
    for (const one of [ours, theirs]) expect(await read(one)).toEqual(await counted(one));
    await world.rows("update reporting.figure_span set counts = '{}' where tenant_id = $1", [ours.tenant.id]);
    await all('satisfied');
    await waitFor('what is parked of three', async () => (await parkedConcluded()) === 3, LONG_MS);
    await world.drain();
    const reason = `figures-drifted: counts of tenant ${ours.tenant.id} would be below nothing: make its figures again, then replay this`;
    expect([...new Set((await parked()).map((one) => JSON.stringify(one)))]).toEqual([JSON.stringify({ tenant: ours.tenant.id, reason })]);
    expect(await read(theirs)).toEqual(await counted(theirs));
    expect(await read(ours)).not.toEqual(await counted(ours));
  });

  it('are right again when they are made again and what was parked is replayed; nobody else’s move', async () => {
    const span = () => world.rows('select *, xmin::text from reporting.figure_span where tenant_id = $1 order by grain, start, part', [theirs.tenant.id]);
    const before = await span();
    await services.rebuild(ours.tenant);
    expect(await read(ours)).toEqual(await counted(ours));
    await world.rows('update reporting.parked set replay_asked_at = clock_timestamp()');
    await waitFor('the replay', async () => {
      world.clock.advance(2_000);
      return (await parked('replayed_at is null')).length === 0;
    }, LONG_MS);
    await world.drain();
    expect(await read(ours)).toEqual(await counted(ours));
    expect(await span()).toEqual(before);
  });
});
