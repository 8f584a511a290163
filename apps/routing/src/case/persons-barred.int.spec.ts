import { PersonsBarred, ReassignOrder } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { RoutingWorld } from '../../test/routing-world';

jest.setTimeout(60_000);
let routing: RoutingWorld;
beforeAll(async () => {
  routing = await RoutingWorld.open();
});
afterAll(async () => {
  expect(await routing.parked()).toBe(0);
  await routing.close();
});

describe('persons concerned and orders', () => {
  it('an order that one of them holds goes to the head of its unit, and nowhere back to them', async () => {
    const { tongnan, world } = routing;
    const { handler, head } = tongnan.members;
    const order = await routing.issued(tongnan);
    await routing.tell(tongnan, PersonsBarred, order.appealId, { personIds: [handler.personId] });
    const moved = await routing.orderOf(tongnan, order.appealId);
    expect(moved).toMatchObject({ unitId: tongnan.units.logistics, personId: head.personId, version: order.version + 1 });
    expect(await routing.ordersOf(tongnan, order.appealId, 'handler')).toEqual([]);
    const back = { commandId: newId(), orderId: order.id, version: moved.version, unitId: tongnan.units.logistics, personId: handler.personId, why: '还是他办' };
    expect(await world.ask(ReassignOrder, back, tongnan.as('officer'))).toMatchObject({ refused: 'no-handler', field: 'personId' });
  });

  it('one that they would get is issued to somebody else, and a head who is concerned is passed over', async () => {
    const { tongnan } = routing;
    const { handler, head, secondHandler } = tongnan.members;
    const appealId = newId();
    await routing.sayFiled(tongnan, appealId);
    await routing.say(tongnan, PersonsBarred, appealId, { personIds: [handler.personId, head.personId] });
    await routing.sayAccepted(tongnan, appealId, { route: { unitId: tongnan.units.logistics, personId: handler.personId } });
    await routing.world.drain();
    expect(await routing.orderOf(tongnan, appealId)).toMatchObject({ unitId: tongnan.units.logistics, personId: secondHandler.personId });
  });

  it('let in again, nothing moves by itself; in another tenant nothing moves at all', async () => {
    const { tongnan, yuwu } = routing;
    const order = await routing.issued(tongnan);
    await routing.tell(tongnan, PersonsBarred, order.appealId, { personIds: [] });
    await routing.tell(yuwu, PersonsBarred, order.appealId, { personIds: [tongnan.members.handler.personId] });
    expect(await routing.orderOf(tongnan, order.appealId)).toMatchObject({ personId: order.personId, version: order.version });
  });
});
