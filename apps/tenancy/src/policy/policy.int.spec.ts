import { OnboardTenant, PolicyPublished, PublishPolicy, ReadPolicy } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { presetPolicy } from '@huiyin/presets';
import { type Branch, ok, Tree } from '../../test/tree';

let tree: Tree;
let group: Branch;
let mine: Branch;
let plant: Branch;
let stranger: Branch;

beforeAll(async () => {
  tree = await Tree.open();
  group = await tree.plant({ parentId: null, kind: 'group', caseCode: 'QY', preset: 'tongnan' });
  mine = await tree.plant({ parentId: group.id, kind: 'enterprise', caseCode: 'QH', preset: null });
  plant = await tree.plant({ parentId: mine.id, kind: 'plant', caseCode: 'QHA', preset: null });
  stranger = await tree.plant({ parentId: null, kind: 'group', caseCode: 'XX', preset: 'yuwu' });
  await tree.world.drain();
}, 60_000);
afterAll(() => tree.world.close());

const publish = async (branch: Branch, policy: object, commandId = newId()): Promise<unknown> =>
  tree.world.ask(PublishPolicy, { commandId, policy: { ...policy } }, await branch.as('tenant-admin'));
const read = async (branch: Branch): Promise<{ version: number; policy: Record<string, unknown> }> => {
  const found = ok(await tree.world.ask(ReadPolicy, {}, await branch.as('officer')));
  if (!found) throw new Error('no policy');
  return found;
};
const withThreshold = (threshold: number): object => ({ ...presetPolicy('tongnan'), figures: { threshold } });

describe('N-01 policy is data, inherited downwards', () => {
  it('takes a preset at onboarding and says the effective policy whole, once for each tenant', async () => {
    expect((await read(group)).policy['preset']).toBe('tongnan');
    for (const branch of [group, mine, plant]) {
      const said = await tree.facts('policy-published', branch.id);
      expect(said).toHaveLength(1);
      expect(said[0]?.data['version']).toBe(1);
    }
    expect((await tree.facts('policy-published', plant.id))[0]?.data['policy']).toEqual((await read(group)).policy);
  });

  it('goes down the tree one level at a time, each tenant in its own transaction, and to nobody else', async () => {
    const answer = await publish(group, withThreshold(9));
    await tree.world.drain();
    expect(answer).toEqual({ version: 2 });
    for (const branch of [group, mine, plant]) expect(await read(branch)).toMatchObject({ version: 2, policy: { figures: { threshold: 9 } } });
    expect((await read(stranger)).version).toBe(1);
  });

  it('is taken over once, however often it is heard', async () => {
    const data = { version: 2, policy: (await read(group)).policy };
    for (const id of [newId(), newId()]) await tree.world.publishFact(PolicyPublished, { id, tenantId: group.id, data });
    await tree.world.drain();
    expect(await tree.facts('policy-published', mine.id)).toHaveLength(2);
  });

  it('keeps what a tenant changed itself when the parent publishes again', async () => {
    await publish(mine, { figures: { threshold: 12 } });
    await publish(group, { ...presetPolicy('tongnan'), figures: { threshold: 7 }, promise: { ...presetPolicy('tongnan')?.promise, version: '2027-1' } });
    await tree.world.drain();
    expect((await read(mine)).policy).toMatchObject({ figures: { threshold: 12 }, promise: { version: '2027-1' } });
    expect((await read(plant)).policy).toMatchObject({ figures: { threshold: 12 }, promise: { version: '2027-1' } });
  });

  it('answers a repeated command as before and refuses its id with another input', async () => {
    const commandId = newId();
    const first = await publish(plant, { figures: { threshold: 20 } }, commandId);
    expect(await publish(plant, { figures: { threshold: 20 } }, commandId)).toEqual(first);
    expect(await publish(plant, { figures: { threshold: 21 } }, commandId)).toMatchObject({ refused: 'command-id-reused' });
  });

  it('refuses a draft with its place, and one over 512 kB, and keeps nothing of either', async () => {
    const before = await read(plant);
    expect(await publish(plant, { figures: { threshold: 0 } })).toMatchObject({ refused: 'policy-invalid', field: 'figures.threshold' });
    expect(await publish(plant, { authority: 'no-such-ladder' })).toMatchObject({ refused: 'policy-invalid', field: 'authority' });
    expect(await publish(plant, { names: { zh: 'a\u0000', en: 'b' } })).toMatchObject({ refused: 'control-character', field: 'policy' });
    const terms = Array.from({ length: 1_000 }, (_, at) => ({ id: `t${at}`, words: Array.from({ length: 10 }, () => '热水'.repeat(9)) }));
    expect(await publish(plant, { terms })).toMatchObject({ refused: 'policy-too-large' });
    expect(await read(plant)).toEqual(before);
  });

  it('reads an earlier version, and nothing of another tenant', async () => {
    const earlier = ok(await tree.world.ask(ReadPolicy, { version: 1 }, await group.as('sender')));
    expect(earlier).toMatchObject({ version: 1, policy: { figures: { threshold: 5 } } });
    expect(await tree.world.ask(ReadPolicy, { version: 2 }, await stranger.as('sender'))).toBeNull();
  });

  it('is published by an admin alone, in the own tenant alone', async () => {
    const officer = await group.as('officer');
    const input = { commandId: newId(), policy: {} };
    await expect(tree.world.ask(PublishPolicy, input, officer)).rejects.toMatchObject({ fault: 'FORBIDDEN' });
    const admin = await stranger.as('tenant-admin');
    await expect(tree.world.ask(PublishPolicy, input, { ...admin, tenantId: group.id })).rejects.toMatchObject({ fault: 'FORBIDDEN' });
    await expect(tree.world.ask(OnboardTenant, { commandId: newId(), parentId: null, kind: 'group', caseCode: 'ZZ', names: { zh: '一', en: 'a' }, preset: null }, officer))
      .rejects.toMatchObject({ fault: 'FORBIDDEN' });
  });
});
