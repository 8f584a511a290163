import { SenderCounted } from '@huiyin/contracts';
import { anonymous, type Desk, file, openDesk, openPlace, seed, submitAs } from '../../test/desk';

let desk: Desk;
beforeAll(async () => (desk = await openDesk()), 60_000);
afterAll(() => desk.world.close());

const counted = () =>
  desk.world.rows<{ tenant: string; appealId: string; personHash: string; envelope: string }>(
    `select tenant_id as tenant, envelope -> 'data' ->> 'appealId' as "appealId", envelope -> 'data' ->> 'personHash' as "personHash", envelope::text as envelope
     from intake.outbox where subject = $1 order by position`, [SenderCounted.subject],
  );

describe('T-14 persons differ from items', () => {
  it('a person is counted by one hash over their appeals of a tenant, which leads to nobody', async () => {
    const { world, ours, theirs } = desk;
    const appeals = [await file(world, ours), await file(world, ours, { mode: 'confidential' }), await file(world, ours, {}, 'colleague'), await file(world, theirs)];
    const said = await counted();
    expect(said.map(({ appealId }) => appealId)).toEqual(appeals.map(({ appealId }) => appealId));
    const [first, second, third, fourth] = said.map(({ personHash }) => personHash);
    expect(second).toBe(first);
    expect(new Set([first, third, fourth]).size).toBe(3);
    const { personId, subject, membershipId } = ours.members.employee;
    for (const secret of [personId, subject, membershipId]) expect(said.map(({ envelope }) => envelope).join()).not.toContain(secret);
    // By its own purpose: it does not lead back to the appeals that intake keeps under a person's hash either.
    expect(await world.rows('select from intake.identity where person_hash = any ($1)', [said.map(({ personHash }) => personHash)])).toEqual([]);
  });

  it('of an anonymous sender nothing is said, also where somebody is signed in', async () => {
    const { world, ours } = desk;
    const { code } = await openPlace(world, ours);
    const before = await counted();
    await submitAs(world, anonymous, { mode: 'anonymous', placeCode: code, receiptSeed: seed() });
    await submitAs(world, ours.as('employee'), { mode: 'anonymous', receiptSeed: seed() });
    expect(await counted()).toEqual(before);
  });

  it('goes out on the stream of its own', async () => {
    const { world } = desk;
    await world.drain();
    const waiting = await world.rows('select from intake.outbox where subject = $1 and published_at is null', [SenderCounted.subject]);
    expect(waiting).toEqual([]);
  });
});
