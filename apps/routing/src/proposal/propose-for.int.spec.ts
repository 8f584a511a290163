import { ProposeFor } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { RoutingWorld } from '../../test/routing-world';

jest.setTimeout(60_000);
let routing: RoutingWorld;
beforeAll(async () => {
  routing = await RoutingWorld.open();
});
afterAll(() => routing.close());

describe('T-05 what would be proposed for the category that is shown', () => {
  it('follows the category, and keeps nothing', async () => {
    const { tongnan, world } = routing;
    const appealId = newId();
    await routing.sayFiled(tongnan, appealId, { category: 'other' });
    await world.drain();
    const before = await routing.proposal(tongnan, appealId);
    const shown = await world.ask(ProposeFor, { appealId, category: 'livelihood', grade: 'general' }, tongnan.as('officer'));
    expect(shown).toMatchObject({ unitId: tongnan.units.logistics });
    expect(await routing.proposal(tongnan, appealId)).toEqual(before);
  });

  it('is nothing for another tenant, an unknown appeal, and who is no officer', async () => {
    const { tongnan, yuwu, world } = routing;
    const appealId = newId();
    await routing.sayFiled(tongnan, appealId);
    await world.drain();
    const shown = { category: 'livelihood', grade: 'general' };
    expect(await world.ask(ProposeFor, { appealId, ...shown }, yuwu.as('officer'))).toBeNull();
    expect(await world.ask(ProposeFor, { appealId: newId(), ...shown }, tongnan.as('officer'))).toBeNull();
    await expect(world.ask(ProposeFor, { appealId, ...shown }, tongnan.as('handler'))).rejects.toThrow();
  });
});
