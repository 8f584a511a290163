import { newId } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import type { Role, StaffAsker } from '@huiyin/policy';
import { touchCase } from '@huiyin/service';
import { openWorld, type TestTenant, twoTenants, type World } from '@huiyin/testing';
import fc from 'fast-check';
import { concluded, type Given, reviewAsked, reviewDecided, said, story } from '../../test/told-case';
import { FeedbackModule } from '../feedback.module';
import { keepAccess } from './access.store';
import { mayNot, mayNotDecide, maySeeEnded } from './eligible';
import { followUpOf } from './follow-up';
import { casesFrom, countCases, keepFollowUp, type ListName } from './follow-up.store';
import type { Told } from './told';

jest.setTimeout(60_000);
let world: World;
let tenants: Tenants;
let ours: TestTenant;
let theirs: TestTenant;
beforeAll(async () => {
  world = await openWorld();
  tenants = (await world.boot(FeedbackModule, 'feedback')).app.get(Tenants);
  [ours, theirs] = await twoTenants(world);
});
afterAll(() => world.close());

const [persons, units] = [Array.from({ length: 3 }, () => newId()), Array.from({ length: 2 }, () => newId())];
const roles: readonly Role[] = ['officer', 'leader', 'responder', 'department-head'];
const some = <T>(of: readonly T[]) => fc.subarray([...of]);
const by = (personId: string) => ({ kind: 'person', personId, role: 'leader' });
const answered: readonly Given[] = [
  { type: 'appeal-filed', data: { number: 'X-1', unitId: units[0] }, actor: { kind: 'sender' } },
  { type: 'appeal-accepted', actor: by(newId()) },
  { type: 'reply-sent', data: { kind: 'final' }, actor: by(newId()) },
];
const orderTo = fc.record({ personId: fc.constantFrom(...persons), unitId: fc.constantFrom(...units) }).map((to): Given => ({ type: 'order-issued', data: { orderId: newId(), lead: false, ...to } }));
const worked: readonly fc.Arbitrary<Given>[] = [
  orderTo,
  some(persons).map((personIds): Given => ({ type: 'persons-barred', data: { personIds } })),
  fc.constantFrom(...persons).map((personId): Given => ({ type: 'level-decided', actor: by(personId) })),
  some(persons).map((personIds): Given => ({ type: 'escalated', data: { clockId: newId(), run: 1, level: 1, personIds, unitId: units[0] } })),
  fc.constantFrom(...units).map((unitId): Given => ({ type: 'appeal-filed', data: { number: 'X-2', unitId }, actor: { kind: 'sender' } })),
];
const asks = some(persons).map((personIds): Given => ({ ...reviewAsked, data: { ...reviewAsked.data, personIds } }));
const ends: readonly fc.Arbitrary<Given[]>[] = [fc.constant([]), fc.constant([said(true), concluded]), asks.map((asked) => [asked]), asks.map((asked) => [asked, { ...reviewDecided('upheld'), actor: by(newId()) }])];
const cases = fc.tuple(fc.array(fc.oneof(...worked), { maxLength: 4 }), fc.oneof(...ends), some(roles), some(roles));
const viewers = fc.record({ personId: fc.constantFrom(...persons), roles: some(roles), headOf: some(units), covers: some(units) });

interface Kept {
  readonly appealId: string;
  readonly facts: readonly Told[];
  readonly rule: { readonly callBackBy: Role[]; readonly decidedBy: Role[] };
}

const keep = (tenant: TestTenant, { appealId, facts, rule }: Kept): Promise<void> =>
  tenants.inTenant(tenant.id, async (tx) => {
    touchCase(tx, appealId, facts[0]!.occurredAt);
    keepFollowUp(tx, appealId, followUpOf(facts)!);
    keepAccess(tx, appealId, facts, rule);
  });

/** What the fold of its facts says of who sees a case in a list. */
const sees: Readonly<Record<ListName, (one: Kept, viewer: StaffAsker) => boolean>> = {
  'open-call-backs': ({ facts, rule }, viewer) => followUpOf(facts)!.callBack === 'open' && mayNot('call-back', facts, viewer, rule) === undefined,
  'ended-call-backs': ({ facts, rule }, viewer) => !['none', 'open'].includes(followUpOf(facts)!.callBack) && maySeeEnded('call-back', facts, viewer, rule),
  'open-reviews': ({ facts, rule }, viewer) => followUpOf(facts)!.review?.decided === null && mayNotDecide(facts, viewer, rule) === undefined,
  'ended-reviews': ({ facts, rule }, viewer) => Boolean(followUpOf(facts)!.review?.decided) && maySeeEnded('review', facts, viewer, rule),
};

describe('N-05 what is listed after an answer', () => {
  it('is in SQL what the fold of the facts lets each see, counted alike, and nothing of another tenant', async () => {
    const kept = fc.sample(cases, { numRuns: 120, seed: 7 }).map(([work, end, callBackBy, decidedBy]): Kept =>
      ({ appealId: newId(), facts: story(...answered, ...work, ...end), rule: { callBackBy, decidedBy } }));
    for (const one of kept) await keep(ours, one);
    await keep(theirs, { ...kept[0]!, appealId: newId() });
    const shown: number[] = [];
    for (const viewer of fc.sample(viewers, { numRuns: 40, seed: 7 })) {
      for (const list of Object.keys(sees) as ListName[]) {
        const [rows, count] = await tenants.inTenant(ours.id, async (tx) => [await casesFrom(tx, list, viewer, undefined, 500), await countCases(tx, list, viewer)] as const);
        const wanted = kept.filter((one) => sees[list](one, viewer)).map(({ appealId }) => appealId);
        expect([list, viewer, rows.map(({ appealId }) => appealId).sort(), count]).toEqual([list, viewer, wanted.sort(), wanted.length]);
        shown.push(count);
      }
    }
    expect(shown.filter((count) => count > 0).length).toBeGreaterThan(40);
  });
});
