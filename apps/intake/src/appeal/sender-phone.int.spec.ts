import { AnswerOnSpot, ResolveRecipient, ReviewAsked, SubmitAppeal } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { anonymous, type Desk, file, made, openDesk, openPlace, readCase, seed, submission, type Submission } from '../../test/desk';

jest.setTimeout(60_000);
let desk: Desk;
beforeAll(async () => (desk = await openDesk()), 60_000);
afterAll(() => desk.world.close());

const phone = '139 0000 4471';
const submit = (tenant: TestTenant, change: Submission) => desk.world.ask(SubmitAppeal, submission(change), tenant.as('employee'));

describe('the phone that a sender leaves with their name', () => {
  it.each([['named', ` ${phone} `], ['confidential', '１３９　００００　４４７１']] as const)('of one sent %s is told to who may call back, as it is dialled, while that is open, on record, and to nobody of another tenant', async (mode, written) => {
    const { world, ours, theirs } = desk;
    const { appealId } = await file(world, ours, { mode, phone: written });
    const shownTo = async (by: StaffName, tenant = ours) => made(await world.ask(ResolveRecipient, { appealIds: [], phoneOf: appealId }, tenant.as(by))).phone;
    expect(await shownTo('secondOfficer')).toBeNull();
    const seen = await readCase(world, ours.as('officer'), appealId);
    made(await world.ask(AnswerOnSpot, { commandId: newId(), appealId, version: seen.version, answer: '周二修好。', grounds: '后勤服务标准第 9 条' }, ours.as('officer')));
    await world.drain();
    expect(await shownTo('secondOfficer')).toBe(phone);
    expect([await shownTo('handler'), await shownTo('officer'), await shownTo('employee'), await shownTo('secondOfficer', theirs), await shownTo('officer', theirs)]).toEqual([null, null, null, null, null]);
    await world.publishFact(ReviewAsked, { ...ours.versions, tenantId: ours.id, appealId, round: 1, data: { reviewId: newId(), cause: 'dissatisfied', personIds: [ours.members.leader.personId] } });
    await world.drain();
    expect(await shownTo('secondOfficer')).toBeNull();
    expect(await world.rows('select person_id as "personId" from intake.phone_shown where appeal_id = $1', [appealId])).toEqual([{ personId: ours.members.secondOfficer.personId }]);
  });

  it('is kept sealed, leaves whose it is as it was, and is in no fact, no answer and no command', async () => {
    const { world, ours } = desk;
    const { appealId } = await file(world, ours, { phone });
    const seen = await readCase(world, ours.as('officer'), appealId);
    expect(seen.sender).toMatchObject({ personId: ours.members.employee.personId, name: null });
    await world.drain();
    const [dump] = await world.rows<{ all: string }>(
      `select concat_ws(' ', (select jsonb_agg(i)::text from intake.identity i), (select jsonb_agg(t)::text from intake.timeline t), (select jsonb_agg(a)::text from intake.appeal a),
        (select jsonb_agg(w)::text from intake.words w), (select jsonb_agg(c)::text from intake.command c), (select jsonb_agg(o)::text from intake.outbox o)) as all`,
    );
    for (const secret of [phone, phone.replaceAll(' ', '')]) expect([JSON.stringify(seen).includes(secret), dump!.all.includes(secret)]).toEqual([false, false]);
  });

  it('is part of the command: the same again is answered as before, another number is another command', async () => {
    const { world, ours } = desk;
    const input = submission({ phone });
    const first = made(await world.ask(SubmitAppeal, input, ours.as('employee')));
    expect(await world.ask(SubmitAppeal, input, ours.as('employee'))).toEqual(first);
    expect(await world.ask(SubmitAppeal, { ...input, phone: '139 0000 4472' }, ours.as('employee'))).toMatchObject({ refused: 'command-id-reused' });
  });

  it.each(['call me', '12', '1'.repeat(31), "x' or 1=1; --", '139\u0000', '-----', '( ) ( )'])('is refused where %j is no number', async (wrong) => {
    expect(await submit(desk.ours, { phone: wrong })).toEqual({ refused: 'field-malformed', field: 'phone' });
  });

  it('is refused of an anonymous sender, with a place or without, and nothing is kept; one that is empty is none', async () => {
    const { world, ours } = desk;
    const { code: placeCode } = await openPlace(world, ours);
    const input = submission({ mode: 'anonymous', placeCode, receiptSeed: seed(), phone });
    for (const caller of [anonymous, ours.as('employee')]) expect(await world.ask(SubmitAppeal, input, caller)).toEqual({ refused: 'phone-anonymous', field: 'phone' });
    const { number } = made(await world.ask(SubmitAppeal, { ...input, phone: ' ' }, anonymous));
    expect(await world.rows('select from intake.identity i join intake.appeal a on a.id = i.appeal_id where a.number = $1 and a.tenant_id = $2', [number, ours.id])).toEqual([]);
  });
});
