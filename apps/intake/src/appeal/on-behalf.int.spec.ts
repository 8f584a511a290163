import { AnswerOnSpot, FileOnBehalf, type InputOf, ListOwnAppeals, OpenReceipt, ResolveRecipient, ReviewAsked } from '@huiyin/contracts';
import { isRefusal, newId } from '@huiyin/kernel';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { accept, anonymous, type Desk, file, made, openDesk, readCase, seed } from '../../test/desk';

jest.setTimeout(60_000);
let desk: Desk;
beforeAll(async () => (desk = await openDesk()), 60_000);
afterAll(() => desk.world.close());

type Call = Partial<InputOf<typeof FileOnBehalf>>;
const body = '父亲住院一个月，自费部分压力大，想问能不能申请困难帮扶。';
const take = (tenant: TestTenant, change: Call = {}, by: StaffName = 'officer') =>
  desk.world.ask(FileOnBehalf, { commandId: newId(), channel: 'hotline', mode: 'named', senderId: tenant.members.employee.personId, body, ...change }, tenant.as(by));
const facts = (appealId: string) =>
  desk.world.rows<{ type: string; actor: object; data: Record<string, unknown> }>(
    `select envelope ->> 'type' as type, envelope -> 'actor' as actor, envelope -> 'data' as data from intake.outbox where aggregate_id = $1 order by aggregate_version`, [appealId],
  );
const onSpot = { answer: '可以申请：带住院清单和身份证，到大厅 3 号窗。', grounds: '困难职工帮扶办法第 6 条' };

describe('L-01 L-05 filed on behalf', () => {
  it('is somebody’s of the directory: theirs on their own page, and says who took it', async () => {
    const { world, ours } = desk;
    const taken = made(await take(ours));
    expect(taken).toMatchObject({ number: expect.stringMatching(/^TN-/), status: 'filed', receiptCode: null });
    expect((await facts(taken.appealId))[0]).toMatchObject({
      type: 'appeal-filed', actor: { kind: 'person', personId: ours.members.officer.personId, role: 'officer' }, data: { channel: 'hotline', mode: 'named', unitId: ours.units.team },
    });
    const own = made(await world.ask(ListOwnAppeals, {}, ours.as('employee')));
    expect(own.edges.map(({ node }) => node.number)).toContain(taken.number);
    expect((await readCase(world, ours.as('secondOfficer'), taken.appealId)).sender).toMatchObject({ mode: 'named', personId: ours.members.employee.personId, name: null });
  });

  it('is a caller’s with a name and a phone, which stay sealed and are in no fact and no answer', async () => {
    const { world, ours } = desk;
    const phone = '139 0000 2207';
    const taken = made(await take(ours, { mode: 'confidential', senderId: undefined, callerName: '赵某家属', callerPhone: phone, unitId: ours.units.team }));
    const seen = await readCase(world, ours.as('officer'), taken.appealId);
    expect(seen.sender).toEqual({ mode: 'confidential', personId: null, name: '赵某家属', unitId: null, coSignerIds: [] });
    expect(JSON.stringify(seen)).not.toContain('2207');
    const [dump] = await world.rows<{ all: string }>(
      `select concat_ws(' ', (select jsonb_agg(i)::text from intake.identity i), (select jsonb_agg(t)::text from intake.timeline t), (select jsonb_agg(a)::text from intake.appeal a),
        (select jsonb_agg(c)::text from intake.command c), (select jsonb_agg(o)::text from intake.outbox o)) as all`,
    );
    // Four digits alone may also be in an id.
    for (const secret of ['赵某', phone, phone.replaceAll(' ', '')]) expect(dump!.all).not.toContain(secret);
  });

  it('is nobody’s: a receipt is read out, which opens it, and the same command tells it again', async () => {
    const { world, ours } = desk;
    const command = { commandId: newId(), channel: 'hotline', mode: 'anonymous' as const, body, receiptSeed: seed(), callerName: '不会记下' };
    const taken = made(await world.ask(FileOnBehalf, command, ours.as('officer')));
    expect(taken.receiptCode).toMatch(/^\d{16}$/);
    expect(await world.ask(FileOnBehalf, command, ours.as('officer'))).toEqual(taken);
    expect(made(await world.ask(OpenReceipt, { code: taken.receiptCode ?? '' }, anonymous)).number).toBe(taken.number);
    expect(await world.rows('select from intake.identity where appeal_id = $1', [taken.appealId])).toEqual([]);
  });

  it.each<[string, Call, StaffName, object]>([
    ['through a channel that is theirs alone', { channel: 'web' }, 'officer', { refused: 'channel-unknown', field: 'channel' }],
    ['through none', { channel: 'pigeon' }, 'officer', { refused: 'channel-unknown', field: 'channel' }],
    ['by whom the channel does not name', {}, 'responder', { refused: 'channel-unknown', field: 'channel' }],
    ['by name without saying who', { senderId: undefined }, 'officer', { refused: 'sender-missing', field: 'callerName' }],
    ['for one whom the directory lacks', { senderId: newId() }, 'officer', { refused: 'sender-unknown', field: 'senderId' }],
    ['with a phone that is none', { senderId: undefined, callerName: '赵', callerPhone: 'call me' }, 'officer', { refused: 'field-malformed', field: 'callerPhone' }],
    ['for a unit that is not here', { unitId: newId() }, 'officer', { refused: 'no-department', field: 'unitId' }],
    ['anonymous without a seed', { mode: 'anonymous' }, 'officer', { refused: 'receipt-seed-missing', field: 'receiptSeed' }],
    ['with an empty answer', { onSpot: { answer: ' ', grounds: 'x' } }, 'officer', { refused: 'field-missing', field: 'onSpot.answer' }],
    ['without grounds', { onSpot: { answer: 'x', grounds: '' } }, 'officer', { refused: 'field-missing', field: 'onSpot.grounds' }],
  ])('is refused %s', async (_what, change, by, refusal) => {
    expect(await take(desk.ours, change, by)).toMatchObject(refusal);
  });

  it('is refused for oneself, and for people of another tenant', async () => {
    const { ours, theirs } = desk;
    expect(await take(ours, { senderId: ours.members.officer.personId })).toMatchObject({ refused: 'own-appeal' });
    const [foreign, unknown] = [await take(ours, { senderId: theirs.members.employee.personId }), await take(ours, { senderId: newId() })];
    expect(foreign).toEqual(unknown);
    await expect(take(ours, {}, 'employee')).rejects.toMatchObject({ fault: 'FORBIDDEN' });
  });
});

describe('H-04 answered on the spot', () => {
  it('in the same breath: filed and answered in one transaction, with grounds that the sender sees', async () => {
    const { world, ours } = desk;
    const taken = made(await take(ours, { onSpot }));
    expect(taken.status).toBe('answered');
    const said = await facts(taken.appealId);
    expect(said.map(({ type }) => type)).toEqual(['appeal-filed', 'appeal-answered-on-spot']);
    const seen = await readCase(world, ours.as('officer'), taken.appealId);
    expect(seen.timeline.find(({ id }) => id === said[1]?.data['entryId'])).toMatchObject({ kind: 'appeal-answered-on-spot', text: onSpot.answer, grounds: onSpot.grounds, visibility: 'sender' });
  });

  it('what was filed or accepted, once, on what was seen, and not one’s own', async () => {
    const { world, ours, theirs } = desk;
    const answer = (tenant: TestTenant, appealId: string, version: number, by: StaffName = 'officer', commandId = newId()) =>
      world.ask(AnswerOnSpot, { commandId, appealId, version, ...onSpot }, tenant.as(by));
    const { appealId, sender } = await file(world, ours);
    await accept(world, ours, appealId);
    expect(await answer(ours, appealId, 1)).toMatchObject({ refused: 'stale-version' });
    const commandId = newId();
    const done = await answer(ours, appealId, 2, 'officer', commandId);
    expect(done).toMatchObject({ status: 'answered', version: 3 });
    expect(await answer(ours, appealId, 2, 'officer', commandId)).toEqual(done);
    expect(await answer(ours, appealId, 3)).toMatchObject({ refused: 'wrong-state' });
    expect((await readCase(world, sender, appealId)).timeline.at(-1)).toMatchObject({ text: onSpot.answer, grounds: onSpot.grounds });
    const own = await file(world, ours, {}, 'officer');
    expect(await answer(ours, own.appealId, 1)).toMatchObject({ refused: 'own-appeal' });
    expect(await answer(theirs, own.appealId, 1)).toEqual({ refused: 'not-found', field: 'appealId' });
  });

  it('by whom the policy lets: a responder of the catch-all window, none elsewhere', async () => {
    const { ours, theirs } = desk;
    const window = { channel: 'window', onSpot };
    expect(await take(theirs, window, 'responder')).toMatchObject({ status: 'answered' });
    expect(await take(ours, window, 'responder')).toMatchObject({ refused: 'not-allowed' });
    expect(isRefusal(await take(ours, { channel: 'window' }, 'responder'))).toBe(false);
  });
});

describe('L-05 the phone of a caller', () => {
  it('is told while its call-back is open, to who may do that, and each time is on record', async () => {
    const { world, ours, theirs } = desk;
    const caller = { senderId: undefined, callerName: '赵某家属', callerPhone: '139 0000 2207' };
    const [answered, open] = [made(await take(ours, { ...caller, onSpot })), made(await take(ours, caller))];
    const phone = async (phoneOf: string, tenant = ours, by: StaffName = 'secondOfficer') => made(await world.ask(ResolveRecipient, { appealIds: [], phoneOf }, tenant.as(by))).phone;
    expect(await phone(answered.appealId)).toBe('139 0000 2207');
    expect(await phone(open.appealId)).toBeNull();
    expect(await phone(answered.appealId, ours, 'handler')).toBeNull();
    expect(await phone(answered.appealId, theirs)).toBeNull();
    // Who answered on the spot handled it, and a leader is none whom the policy names.
    expect([await phone(answered.appealId, ours, 'officer'), await phone(answered.appealId, ours, 'leader')]).toEqual([null, null]);
    await world.publishFact(ReviewAsked, { ...ours.versions, tenantId: ours.id, appealId: answered.appealId, round: 1, data: { reviewId: newId(), cause: 'dissatisfied', personIds: [ours.members.leader.personId] } });
    await world.drain();
    expect(await phone(answered.appealId)).toBeNull();
    const shown = await world.rows('select person_id as "personId" from intake.phone_shown');
    expect(shown).toEqual([{ personId: ours.members.secondOfficer.personId }]);
  });
});
