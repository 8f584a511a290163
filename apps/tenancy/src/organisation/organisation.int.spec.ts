import { ChangeOrganisation, ListUnits } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { type Branch, ok, Tree } from '../../test/tree';

let tree: Tree;
let coal: Branch;
let power: Branch;

beforeAll(async () => {
  tree = await Tree.open();
  coal = await tree.plant({ parentId: null, kind: 'enterprise', caseCode: 'QH', preset: null });
  power = await tree.plant({ parentId: null, kind: 'enterprise', caseCode: 'GD', preset: null });
}, 60_000);
afterAll(() => tree.world.close());

type Change = Parameters<typeof tree.world.ask<typeof ChangeOrganisation>>[1]['change'];
type UnitChange = Extract<Change, { change: 'unit' }>;
const unit = (change: Partial<UnitChange> = {}): UnitChange =>
  ({ change: 'unit', parentId: null, kind: 'team', names: { zh: '综采二队', en: 'Team 2' }, headPersonId: null, ...change });
const change = async (branch: Branch, asked: Change, commandId = newId()): Promise<ReturnType<typeof ok<{ id: string; organisationVersion: number }>>> =>
  ok(await tree.world.ask(ChangeOrganisation, { commandId, change: asked }, await branch.as('tenant-admin')));
const refused = async (branch: Branch, asked: Change): Promise<unknown> =>
  tree.world.ask(ChangeOrganisation, { commandId: newId(), change: asked }, await branch.as('tenant-admin'));

describe('the organisation', () => {
  it('counts its versions per tenant, without a gap, also when many change it at once', async () => {
    const versions = await Promise.all(Array.from({ length: 8 }, () => change(power, unit())));
    expect(versions.map(({ organisationVersion }) => organisationVersion).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await change(coal, unit())).organisationVersion).toBe(1);
    const said = await tree.facts('organisation-changed', power.id);
    expect(said.map(({ aggregateVersion, data }) => [aggregateVersion, data['organisationVersion']])).toEqual(said.map((_, at) => [at + 1, at + 1]));
  });

  it('changes once by a repeated command', async () => {
    const commandId = newId();
    const first = await change(coal, unit(), commandId);
    expect(await change(coal, unit(), commandId)).toEqual(first);
    expect(await tree.world.ask(ChangeOrganisation, { commandId, change: unit({ kind: 'workshop' }) }, await coal.as('tenant-admin'))).toMatchObject({ refused: 'command-id-reused' });
  });

  it('Y-01 has responders who cover teams, and absences with a substitute', async () => {
    const [responder, other] = [await coal.join(newId(), ['responder'], '赵立群'), await coal.join(newId(), ['responder'], '郭志勇')];
    const team = await change(coal, unit());
    await change(coal, { change: 'coverage', responderPersonId: responder.personId, unitIds: [team.id], validTo: null });
    const [from, to] = ['2026-12-01T00:00:00.000Z', '2026-12-08T00:00:00.000Z'];
    await change(coal, { change: 'absence', personId: responder.personId, from, to, substitutePersonId: other.personId });
    await tree.world.drain();
    expect((await tree.facts('organisation-changed', coal.id)).slice(-2).map(({ data }) => data['change'])).toMatchObject([
      { change: 'coverage', responderPersonId: responder.personId, unitIds: [team.id] },
      { change: 'absence', personId: responder.personId, from, to, substitutePersonId: other.personId },
    ]);
  });

  it('refuses what is not of this tenant, as if it did not exist', async () => {
    const foreign = await change(power, unit());
    const { personId } = await power.join(newId(), ['responder'], '郑志刚');
    const own = await change(coal, unit());
    expect(await refused(coal, unit({ parentId: foreign.id }))).toMatchObject({ refused: 'not-found', field: 'parentId' });
    expect(await refused(coal, unit({ headPersonId: personId }))).toMatchObject({ refused: 'not-found', field: 'change.headPersonId' });
    expect(await refused(coal, { change: 'coverage', responderPersonId: personId, unitIds: [own.id], validTo: null })).toMatchObject({ refused: 'not-found' });
    expect(await refused(coal, { change: 'coverage', responderPersonId: personId, unitIds: [foreign.id], validTo: null })).toMatchObject({ refused: 'not-found' });
  });

  it('refuses a circle, a unit closed over open ones, and times that run backwards', async () => {
    const above = await change(coal, unit({ kind: 'workshop' }));
    const below = await change(coal, unit({ parentId: above.id }));
    const { personId } = await coal.join(newId(), ['handler'], '孙伟');
    expect(await refused(coal, unit({ unitId: above.id, parentId: below.id }))).toMatchObject({ refused: 'wrong-state', field: 'parentId' });
    expect(await refused(coal, unit({ unitId: above.id, closed: true }))).toMatchObject({ refused: 'wrong-state', field: 'closed' });
    const backwards = { change: 'absence' as const, personId, from: '2026-12-02T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z', substitutePersonId: null };
    expect(await refused(coal, backwards)).toMatchObject({ refused: 'field-malformed', field: 'to' });
  });

  it('lists the open units of its own tenant, to staff alone', async () => {
    const [open, gone, foreign] = [await change(coal, unit({ kind: 'workshop' })), await change(coal, unit()), await change(power, unit())];
    await change(coal, unit({ unitId: gone.id, closed: true }));
    const listed = ok(await tree.world.ask(ListUnits, {}, await coal.as('leader'))).map(({ id }) => id);
    expect(listed).toContain(open.id);
    expect(listed).not.toContain(gone.id);
    expect(listed).not.toContain(foreign.id);
    await expect(tree.world.ask(ListUnits, {}, await coal.as('sender'))).rejects.toMatchObject({ fault: 'FORBIDDEN' });
  });

  it('is changed by an admin alone', async () => {
    await expect(tree.world.ask(ChangeOrganisation, { commandId: newId(), change: unit() }, await coal.as('handler'))).rejects.toMatchObject({ fault: 'FORBIDDEN' });
  });
});
