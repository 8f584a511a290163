import { ListPlaces, OpenPlace, OpenReceipt, ReadForm } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { anonymous, type Desk, made, openDesk, openPlace } from '../../test/desk';

let desk: Desk;
beforeAll(async () => (desk = await openDesk()), 60_000);
afterAll(() => desk.world.close());

describe('A-01 places and the form behind them', () => {
  it('are opened by an administrator, whose repeated command tells the same code', async () => {
    const { world, ours, theirs } = desk;
    const command = { commandId: newId(), name: '井口候罐室', unitId: ours.units.team };
    const opened = made(await world.ask(OpenPlace, command, ours.as('admin')));
    expect(await world.ask(OpenPlace, command, ours.as('admin'))).toEqual(opened);
    expect(await world.ask(OpenPlace, { ...command, commandId: newId() }, theirs.as('admin'))).toMatchObject({ refused: 'not-found', field: 'unitId' });
    expect(made(await world.ask(ListPlaces, {}, ours.as('officer'))).map(({ placeId }) => placeId)).toContain(opened.placeId);
    expect(made(await world.ask(ListPlaces, {}, theirs.as('officer')))).toEqual([]);
    await expect(world.ask(OpenPlace, command, ours.as('officer'))).rejects.toMatchObject({ fault: 'FORBIDDEN' });
  });

  it('T-07 shows whose window it is, what is taken and what is promised', async () => {
    const { world, theirs } = desk;
    const { code: placeCode, placeId } = await openPlace(world, theirs);
    const form = made(await world.ask(ReadForm, { placeCode }, anonymous));
    expect(form).toMatchObject({ tenantId: theirs.id, union: { zh: '试验 YW' }, place: { id: placeId }, timeZone: 'Asia/Shanghai' });
    expect([...form.modes].sort()).toEqual(['anonymous', 'confidential', 'named']);
    expect(form.promises.length).toBeGreaterThan(0);
    const own = made(await world.ask(ReadForm, {}, theirs.as('employee')));
    expect(own.modes).toContain('named');
    expect(await world.ask(ReadForm, { placeCode: 'X' }, anonymous)).toMatchObject({ refused: 'place-unknown' });
    expect(await world.ask(ReadForm, {}, anonymous)).toMatchObject({ refused: 'sign-in-needed' });
  });

  it('N-03 open no receipt for a code that nobody has, however it is written', async () => {
    const { world } = desk;
    for (const code of ['0000000000000000', 'abc', '', "1' or 1=1"]) {
      expect(await world.ask(OpenReceipt, { code }, anonymous)).toEqual({ refused: 'receipt-unknown', field: 'code' });
    }
  });
});
