import { FindSimilar, type InputOf, ListAppeals, SearchAppeals } from '@huiyin/contracts';
import { isRefusal, newId } from '@huiyin/kernel';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { accept, type Desk, file, made, openDesk, openPlace } from '../../test/desk';

jest.setTimeout(60_000);
let desk: Desk;
beforeAll(async () => (desk = await openDesk()), 60_000);
afterAll(async () => {
  const parked = await desk.world.rows('select from intake.parked');
  await desk.world.close();
  expect(parked).toEqual([]);
});

const water = { title: '夜班澡堂没有热水', body: '三号楼夜班澡堂这周都没热水，下班九点多洗不上。' };
const again = { title: '三号楼澡堂没热水', body: '三号楼的夜班澡堂没有热水，九点多下班洗不上澡。' };
const similar = async (tenant: TestTenant, appealId: string, by: StaffName = 'officer') => made(await desk.world.ask(FindSimilar, { appealId }, tenant.as(by)));
const search = async (tenant: TestTenant, input: InputOf<typeof SearchAppeals> | object, by: StaffName = 'officer') => {
  const answer = await desk.world.ask(SearchAppeals, input as InputOf<typeof SearchAppeals>, tenant.as(by));
  return isRefusal(answer) ? answer : answer.edges.map(({ node }) => node.id);
};
/** By the search, and by the queue's field. */
const found = async (tenant: TestTenant, text: string, by: StaffName = 'officer') => {
  const queue = await desk.world.ask(ListAppeals, { text }, tenant.as(by));
  return [await search(tenant, { text }, by), isRefusal(queue) ? queue : queue.edges.map(({ node }) => node.id)];
};

describe('N-07 T-14 similar appeals', () => {
  it('are found at triage in one’s own tenant, by what one may read', async () => {
    const { ours, theirs, world } = desk;
    const [one, two] = [await file(world, ours, water), await file(world, ours, again)];
    const foreign = await file(world, theirs, water);
    await file(world, ours, { title: '津贴', body: '夜班津贴少算了两天。' });
    await world.drain();
    const found = await similar(ours, one.appealId);
    expect(found?.items.map(({ appealId }) => appealId)).toEqual([two.appealId]);
    expect(found?.items[0]?.reasons[0]).toMatchObject({ code: 'same-words', values: { score: found?.items[0]?.score } });
    expect((await similar(theirs, foreign.appealId))?.items).toEqual([]);
    for (const id of [foreign.appealId, newId()]) expect(await similar(ours, id)).toBeNull();
    expect(await similar(ours, one.appealId, 'handler')).toBeNull();
  });
});

describe('search by number and words', () => {
  it('finds words, a number whole or by its end, and a place, within one’s own scope alone', async () => {
    const { ours, theirs, world } = desk;
    const place = await openPlace(world, ours, '井口更衣室');
    const { appealId, number } = await file(world, ours, { title: '更衣柜坏了', body: '井口更衣柜坏了一排，50%_没人修。' });
    const there = await file(world, ours, { title: '灯不亮', body: '灯管坏了。', placeCode: place.code });
    await world.drain();
    for (const text of [number, number.toLowerCase(), String(Number(number.slice(-6))), '更衣柜', ' 一排 ', '50%_']) expect([text, await search(ours, { text })]).toEqual([text, [appealId]]);
    expect(await search(ours, { text: '井口更衣室' })).toEqual([there.appealId]);
    for (const text of ['排_50', "'; drop table intake.appeal; --", '更衣柜 or 1=1']) expect([text, await search(ours, { text })]).toEqual([text, []]);
    expect(await search(theirs, { text: '更衣柜' })).toEqual([]);
    expect(await search(ours, { text: '更衣柜' }, 'handler')).toEqual([]);
    expect(await search(ours, { text: '更'.repeat(10_000) })).toMatchObject({ refused: 'field-too-long', field: 'text' });
    expect(await search(ours, { text: `${number}\u0000` })).toMatchObject({ refused: 'field-malformed', field: 'text' });
  });

  it('takes words apart, each of which must be there, and writing wide or narrow for the same', async () => {
    const { ours, theirs, world } = desk;
    const place = await openPlace(world, ours, '选煤厂');
    const says = { title: '３号楼电梯', body: '夜班下来电梯常停，ＬＩＦＴ坏了没人理。', placeCode: place.code };
    const { appealId, number } = await file(world, ours, says);
    await file(world, ours, { title: '电梯', body: '12号楼的电梯要年检。' });
    await file(world, theirs, { title: says.title, body: says.body });
    await world.drain();
    for (const text of ['电梯 夜班', '夜班　电梯', '3号楼', '３号楼', 'lift 电梯', 'Ｌｉｆｔ', '3 号楼 夜班', '选煤厂 电梯', `${number} 夜班`]) expect([text, await found(ours, text)]).toEqual([text, [[appealId], [appealId]]]);
    for (const text of ['电梯 食堂', '电梯夜班', '选煤厂 年检']) expect([text, await found(ours, text)]).toEqual([text, [[], []]]);
    expect(await found(theirs, number)).toEqual([[], []]);
    expect(await found(theirs, '选煤厂 电梯')).toEqual([[], []]);
    expect(await found(ours, '电梯 夜班', 'handler')).toEqual([[], []]);
  });

  it('refuses alike, in the queue and in the search, what leads to nothing', async () => {
    for (const [text, refused] of [['柜', 'field-too-short'], ['5 号', 'field-without-words'], ['5%修', 'field-without-words'], ['\\\\', 'field-without-words'], ['一 二 三 四 五 六 七 八 九', 'too-many']] as const) {
      const refusal = expect.objectContaining({ refused, field: 'text' }) as unknown;
      expect([text, await found(desk.ours, text)]).toEqual([text, [refusal, refusal]]);
    }
  });

  it('is narrowed down by state, category, channel, department and time, page by page, the newest first', async () => {
    const { ours, world } = desk;
    const before = new Date(world.clock.now().getTime() - 1_000).toISOString();
    // Said by nobody else here, however little time lies between the tests.
    const lockers = { ...water, title: '更衣柜', body: '更衣室的柜子坏了三个，锁也打不开。' };
    const made3 = [await file(world, ours, lockers), await file(world, ours, lockers), await file(world, ours, lockers)].map(({ appealId }) => appealId);
    await accept(world, ours, made3[0]!);
    await world.drain();
    const recent = { text: '更衣室的柜子', filedFrom: before };
    expect(await search(ours, { ...recent, status: 'accepted' })).toEqual([made3[0]]);
    expect(await search(ours, { ...recent, channel: 'nowhere' })).toEqual([]);
    expect(await search(ours, { ...recent, departmentId: newId() })).toEqual([]);
    expect(await search(ours, { ...recent, category: 'no-such' })).toEqual([]);
    expect(await search(ours, { ...recent, filedUntil: before })).toEqual([]);
    const first = await world.ask(SearchAppeals, { ...recent, first: 2 }, ours.as('officer'));
    if (isRefusal(first)) throw new Error(first.refused);
    expect([first.edges.map(({ node }) => node.id), first.hasNextPage, first.total]).toEqual([[made3[2], made3[1]], true, 3]);
    expect(await search(ours, { ...recent, first: 2, after: first.edges[1]?.cursor })).toEqual([made3[0]]);
  });
});
