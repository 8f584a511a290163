import { OpenOwnAppeal, OrderIssued, ReadCases, ReferAppeal, RefuseAppeal, type RequestContract, WithdrawAppeal } from '@huiyin/contracts';
import { isRefusal, newId } from '@huiyin/kernel';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { accept, type Desk, file, made, openDesk, readCase } from '../../test/desk';

jest.setTimeout(60_000);
let desk: Desk;
beforeAll(async () => (desk = await openDesk()), 60_000);
afterAll(() => desk.world.close());

const words = '判决后可以再提；要法律援助，打 12348。';
const refusal = { reason: 'in-court', words };
const referral = { to: 'mediation', words };
const end = async (contract: typeof RefuseAppeal | typeof ReferAppeal, tenant: TestTenant, appealId: string, change: object, by: StaffName = 'officer') => {
  const { version } = await readCase(desk.world, tenant.as('secondOfficer'), appealId);
  return desk.world.ask<RequestContract>(contract, { commandId: newId(), appealId, version, ...change }, tenant.as(by));
};
const saidOf = (appealId: string) =>
  desk.world.rows<{ type: string; data: unknown; actor: unknown }>(
    `select envelope ->> 'type' as type, envelope -> 'data' as data, envelope -> 'actor' as actor from intake.outbox where aggregate_id = $1 order by aggregate_version`, [appealId],
  );

describe('T-07 not accepted', () => {
  it('tells the sender the reason of the policy and the words of the officer, who is not named to them', async () => {
    const { world, ours } = desk;
    const { appealId, sender } = await file(world, ours);
    expect(await end(RefuseAppeal, ours, appealId, refusal)).toMatchObject({ status: 'refused', version: 2 });
    const ending = { code: 'in-court', names: { zh: '同一件事法院或仲裁机构正在审理', en: expect.any(String) }, address: null, phone: null, words };
    const seen = await readCase(world, sender, appealId);
    expect(seen).toMatchObject({ status: 'refused', ending });
    expect(seen.timeline.at(-1)).toMatchObject({ kind: 'appeal-refused', text: words, by: { kind: 'person', personId: null } });
    expect(await readCase(world, ours.as('officer'), appealId)).toMatchObject({ ending });
    expect((await saidOf(appealId)).at(-1)).toEqual({
      type: 'appeal-refused', data: { reason: { code: 'in-court', values: {} } }, actor: { kind: 'person', personId: ours.members.officer.personId, role: 'officer' },
    });
  });

  it('answers a repeated command as before, and once alone', async () => {
    const { world, ours } = desk;
    const { appealId } = await file(world, ours);
    const command = { commandId: newId(), appealId, version: 1, ...refusal };
    const done = await world.ask(RefuseAppeal, command, ours.as('officer'));
    expect(await world.ask(RefuseAppeal, command, ours.as('officer'))).toEqual(done);
    expect(await world.ask(RefuseAppeal, { ...command, words: '别的话' }, ours.as('officer'))).toMatchObject({ refused: 'command-id-reused' });
    expect(await end(RefuseAppeal, ours, appealId, refusal)).toMatchObject({ refused: 'wrong-state' });
    expect((await saidOf(appealId)).map(({ type }) => type)).toEqual(['appeal-filed', 'appeal-refused']);
  });

  it('keeps nothing of what is refused: no reason of the policy, no words, one’s own, another tenant’s', async () => {
    const { world, ours, theirs } = desk;
    const { appealId } = await file(world, ours, {}, 'officer');
    expect(await end(RefuseAppeal, ours, appealId, refusal)).toMatchObject({ refused: 'own-appeal' });
    expect(await end(RefuseAppeal, ours, appealId, { ...refusal, reason: 'because' }, 'secondOfficer')).toMatchObject({ refused: 'reason-unknown', field: 'reason' });
    expect(await end(RefuseAppeal, ours, appealId, { ...refusal, words: ' ' }, 'secondOfficer')).toMatchObject({ refused: 'field-missing', field: 'words' });
    for (const id of [appealId, newId()]) {
      expect(await world.ask(RefuseAppeal, { commandId: newId(), appealId: id, version: 1, ...refusal }, theirs.as('officer'))).toEqual({ refused: 'not-found', field: 'appealId' });
    }
    expect(await world.rows('select from intake.message where appeal_id = $1', [appealId])).toEqual([]);
    expect(await readCase(world, ours.as('secondOfficer'), appealId)).toMatchObject({ status: 'filed', version: 1, ending: null });
  });
});

describe('L-07 referred', () => {
  it('tells who helps, where and by which phone, with or without words', async () => {
    const { world, ours } = desk;
    for (const said of [words, undefined]) {
      const { appealId, sender } = await file(world, ours);
      expect(await end(ReferAppeal, ours, appealId, { ...referral, words: said })).toMatchObject({ status: 'referred' });
      const seen = await readCase(world, sender, appealId);
      expect(seen.ending).toMatchObject({ code: 'mediation', names: { zh: '街道人民调解委员会' }, phone: '12348', words: said ?? null });
      expect(seen.ending?.address?.zh).toContain('司法所');
    }
  });

  it('is as the policy of the round has it, whatever is published later', async () => {
    const { world, theirs } = desk;
    const { appealId, sender } = await file(world, theirs);
    await end(ReferAppeal, theirs, appealId, referral);
    await theirs.publishPolicy((policy) => ({ ...policy, promise: { ...(policy.promise as object), outOfScope: [] } }));
    await world.drain();
    expect((await readCase(world, sender, appealId)).ending).toMatchObject({ names: { zh: '街道人民调解委员会' } });
    const later = await file(world, theirs);
    expect(await end(ReferAppeal, theirs, later.appealId, referral)).toMatchObject({ refused: 'referral-unknown', field: 'to' });
  });

  it('is the officers’ alone, and tells nobody of a foreign appeal', async () => {
    const { world, ours, theirs } = desk;
    const { appealId } = await file(world, ours);
    for (const name of ['handler', 'leader', 'employee'] as const) await expect(end(ReferAppeal, ours, appealId, referral, name)).rejects.toMatchObject({ fault: 'FORBIDDEN' });
    expect(await world.ask(ReferAppeal, { commandId: newId(), appealId, version: 1, ...referral }, theirs.as('officer'))).toEqual({ refused: 'not-found', field: 'appealId' });
    const read = await world.ask(ReadCases, { appealIds: [appealId] }, theirs.as('officer'));
    expect(isRefusal(read) ? read : read.cases).toEqual([]);
  });
});

describe('what ended gets no order any more', () => {
  it.each([
    ['not accepted', (tenant: TestTenant, appealId: string) => end(RefuseAppeal, tenant, appealId, refusal)],
    ['referred', (tenant: TestTenant, appealId: string) => end(ReferAppeal, tenant, appealId, referral)],
    ['withdrawn', async (tenant: TestTenant, appealId: string, number: string) => {
      const access = made(await desk.world.ask(OpenOwnAppeal, { number }, tenant.as('employee')));
      return desk.world.ask(WithdrawAppeal, { commandId: newId() }, { kind: 'case', caseToken: access?.caseToken ?? '' });
    }],
  ] as const)('%s: an order that comes late is answered by a closed notice, once', async (_how, ending) => {
    const { world, ours } = desk;
    const { appealId, number } = await file(world, ours);
    await accept(world, ours, appealId);
    expect(isRefusal(await ending(ours, appealId, number))).toBe(false);
    const orderId = newId();
    const { unitId, personId } = ours.members.handler;
    const data = { orderId, lead: true, number: 'O-1', unitId, personId, why: [], dueOn: null };
    const issued = { tenantId: ours.id, appealId, round: 1, aggregateId: orderId, data };
    const fact = await world.publishFact(OrderIssued, issued);
    await world.publishFact(OrderIssued, { ...issued, id: fact.id });
    await world.drain();
    expect((await saidOf(appealId)).filter(({ type }) => type === 'appeal-closed-notice')).toMatchObject([{ data: { orderId } }]);
  });
});
