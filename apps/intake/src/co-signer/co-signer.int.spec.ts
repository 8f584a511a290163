import {
  AcceptAppeal, BarPersons, type Caller, CheckCaseAccess, InviteCoSigners, JoinAppeal, LeaveAppeal, ListOwnAppeals, OpenOwnAppeal, OpenReceipt, OrderIssued, ReadInvitation, ReplySent, ResolveRecipient,
  SenderCounted, SenderUncounted, WithdrawAppeal, WriteToCentre,
} from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { StaffName, TestTenant } from '@huiyin/testing';
import { accept, acceptance, anonymous, type Desk, file, made, openDesk, openPlace, readCase, seed, submitAs } from '../../test/desk';

jest.setTimeout(60_000);
let desk: Desk;
beforeAll(async () => (desk = await openDesk()), 60_000);
afterAll(async () => {
  expect(await desk.world.rows('select from intake.parked')).toEqual([]);
  await desk.world.close();
});

type Filed = Awaited<ReturnType<typeof file>>;
const codeFor = async ({ sender }: Pick<Filed, 'sender'>): Promise<string> =>
  made(await desk.world.ask(InviteCoSigners, { commandId: newId(), open: true }, sender)).coSigning.code ?? '';
const join = (tenant: TestTenant, code: string, by: StaffName = 'colleague', commandId = newId()) => desk.world.ask(JoinAppeal, { commandId, code }, tenant.as(by));
const leave = (tenant: TestTenant, number: string, by: StaffName = 'colleague', commandId = newId()) => desk.world.ask(LeaveAppeal, { commandId, number }, tenant.as(by));
const open = async (tenant: TestTenant, number: string, by: StaffName = 'colleague') => made(await desk.world.ask(OpenOwnAppeal, { number }, tenant.as(by)));
const reader = async (tenant: TestTenant, number: string, by: StaffName = 'colleague'): Promise<Caller> => ({ kind: 'case', caseToken: (await open(tenant, number, by))?.caseToken ?? '' });
const invited = async (tenant: TestTenant, code: string, by: StaffName = 'colleague') => made(await desk.world.ask(ReadInvitation, { code }, tenant.as(by)));
/** A filed appeal which the colleague co-signed. */
const coSigned = async (tenant: TestTenant, change: Parameters<typeof file>[2] = {}) => {
  const filed = await file(desk.world, tenant, change);
  const code = await codeFor(filed);
  made(await join(tenant, code));
  return { ...filed, code };
};
/** The tables of intake that hold these words anywhere, of whichever tenant. */
const tablesWith = async (words: string): Promise<string[]> => {
  const tables = await desk.world.rows<{ name: string }>("select table_name as name from information_schema.tables where table_schema = 'intake' and table_type = 'BASE TABLE'");
  const found = await Promise.all(tables.map(async ({ name }) => ({ name, rows: await desk.world.rows(`select from intake."${name}" t where strpos(t::text, $1) > 0`, [words]) })));
  return found.filter(({ rows }) => rows.length > 0).map(({ name }) => name);
};
const said = (appealId: string) =>
  desk.world.rows<{ type: string; actor: object; data: object; envelope: string }>(
    `select envelope ->> 'type' as type, envelope -> 'actor' as actor, envelope -> 'data' as data, envelope::text as envelope from intake.outbox where aggregate_id = $1 order by aggregate_version`, [appealId],
  );
const counted = (appealId: string) =>
  desk.world.rows<{ subject: string; hash: string }>(
    `select subject, envelope -> 'data' ->> 'personHash' as hash from intake.outbox where subject = any ($1) and envelope -> 'data' ->> 'appealId' = $2 order by position`,
    [[SenderCounted.subject, SenderUncounted.subject], appealId],
  );

describe('T-14 co-signers', () => {
  it('join by their own act, are counted as persons, and are in no fact', async () => {
    const { world, ours } = desk;
    const filed = await file(world, ours);
    const code = await codeFor(filed);
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{12}$/);
    expect(await invited(ours, ` ${code.toLowerCase().slice(0, 4)} ${code.slice(4)}`)).toMatchObject({ number: filed.number, title: '夜班澡堂没有热水', count: 0, most: 50, joined: false, mayNotJoin: null });
    const commandId = newId();
    const done = made(await join(ours, code, 'colleague', commandId));
    expect(done).toEqual({ appealId: filed.appealId, number: filed.number });
    expect(await join(ours, code, 'colleague', commandId)).toEqual(done);
    expect(await join(ours, code)).toEqual(done);
    const facts = await said(filed.appealId);
    expect(facts.map(({ type }) => type)).toEqual(['appeal-filed', 'co-signer-joined']);
    expect(facts[1]).toMatchObject({ actor: { kind: 'sender' }, data: {} });
    const { personId, subject } = ours.members.colleague;
    for (const secret of [personId, subject]) expect(facts.map(({ envelope }) => envelope).join()).not.toContain(secret);
    const persons = await counted(filed.appealId);
    expect(persons.map((one) => one.subject)).toEqual([SenderCounted.subject, SenderCounted.subject]);
    expect(new Set(persons.map(({ hash }) => hash)).size).toBe(2);
    expect(await invited(ours, code)).toMatchObject({ count: 1, joined: true, mayNotJoin: null });
  });

  it('read it as its sender does, and do nothing else with it', async () => {
    const { world, ours } = desk;
    const filed = await coSigned(ours);
    expect(await open(ours, filed.number)).toMatchObject({ appealId: filed.appealId, right: 'co-signer' });
    expect(await open(ours, filed.number, 'employee')).toMatchObject({ right: 'sender' });
    expect(await open(ours, filed.number, 'handler')).toBeNull();
    const along = await reader(ours, filed.number);
    const seen = await readCase(world, along, filed.appealId);
    expect(seen).toMatchObject({ number: filed.number, sender: { personId: null, coSignerIds: [] }, coSigning: { count: 1, open: true, mayInvite: true, code: null, mine: true } });
    expect(seen.timeline.at(-1)).toMatchObject({ kind: 'co-signer-joined', visibility: 'sender', by: { kind: 'sender', personId: null } });
    expect((await readCase(world, filed.sender, filed.appealId)).coSigning).toEqual({ count: 1, most: 50, open: true, mayInvite: true, code: filed.code, mine: false });
    for (const act of [world.ask(WithdrawAppeal, { commandId: newId() }, along), world.ask(WriteToCentre, { commandId: newId(), body: '我也说一句。' }, along), world.ask(InviteCoSigners, { commandId: newId(), open: true }, along)]) {
      await expect(act).rejects.toMatchObject({ fault: 'FORBIDDEN' });
    }
    const listed = async (by: StaffName) => made(await world.ask(ListOwnAppeals, { first: 100 }, ours.as(by))).edges.find(({ node }) => node.id === filed.appealId)?.node.coSigned;
    expect([await listed('colleague'), await listed('employee'), await listed('handler')]).toEqual([true, false, undefined]);
  });

  it('are shown to whom the sender is shown', async () => {
    const { world, ours } = desk;
    const { appealId } = await coSigned(ours, { mode: 'confidential' });
    const { personId } = ours.members.colleague;
    expect((await readCase(world, ours.as('officer'), appealId)).sender.coSignerIds).toEqual([personId]);
    await accept(world, ours, appealId);
    await world.publishFact(OrderIssued, { ...ours.versions, tenantId: ours.id, appealId, round: 1, data: { orderId: newId(), lead: true, number: 'O-1', unitId: ours.members.handler.unitId, personId: ours.members.handler.personId, why: [], dueOn: null } });
    await world.drain();
    expect(await readCase(world, ours.as('handler'), appealId)).toMatchObject({ sender: { personId: null, coSignerIds: [] }, coSigning: { count: 1, code: null, mine: false } });
  });

  it('leave: nothing of them is kept, they read no more, and are counted no more', async () => {
    const { world, ours, theirs } = desk;
    const filed = await coSigned(ours);
    expect(await leave(theirs, filed.number)).toEqual({ refused: 'not-found', field: 'number' });
    expect(await leave(ours, filed.number, 'employee')).toEqual({ refused: 'not-found', field: 'number' });
    const commandId = newId();
    const done = made(await leave(ours, filed.number, 'colleague', commandId));
    expect(await leave(ours, filed.number, 'colleague', commandId)).toEqual(done);
    expect(await leave(ours, filed.number)).toEqual({ refused: 'not-found', field: 'number' });
    expect(await open(ours, filed.number)).toBeNull();
    expect(await world.rows('select from intake.co_signer where appeal_id = $1', [filed.appealId])).toEqual([]);
    const persons = await counted(filed.appealId);
    expect(persons.map(({ subject }) => subject)).toEqual([SenderCounted.subject, SenderCounted.subject, SenderUncounted.subject]);
    expect(persons[2]!.hash).toBe(persons[1]!.hash);
    expect((await said(filed.appealId)).at(-1)).toMatchObject({ type: 'co-signer-left', actor: { kind: 'sender' }, data: {} });
    expect(made(await join(ours, filed.code))).toEqual(done);
  });

  it('hold no key to it once they have left; nor does its sender who is a member no more', async () => {
    const { world, ours } = desk;
    const filed = await coSigned(ours);
    const holds = async (key: Caller) => made(await world.ask(CheckCaseAccess, {}, key));
    const [along, own] = [await reader(ours, filed.number), await reader(ours, filed.number, 'employee')];
    expect([await holds(along), await holds(own)]).toEqual([{ holds: true, session: null }, { holds: true, session: null }]);
    const ofSession = made(await world.ask(OpenOwnAppeal, { number: filed.number, session: 's-1' }, ours.as('colleague')))!;
    expect(ofSession.caseToken).not.toContain('s-1');
    expect(await holds({ kind: 'case', caseToken: ofSession.caseToken })).toEqual({ holds: true, session: 's-1' });
    made(await leave(ours, filed.number));
    expect(await holds(along)).toMatchObject({ holds: false });
    made(await join(ours, filed.code));
    expect(await holds(along)).toMatchObject({ holds: true });
    await ours.changeMember('employee', { validTo: world.clock.now().toISOString() });
    await world.drain();
    expect([await holds(own), await holds(along)]).toMatchObject([{ holds: false }, { holds: true }]);
    await ours.changeMember('employee');
    await world.drain();
  });

  it('neither accept it nor are given it, nor call back', async () => {
    const { world, ours } = desk;
    const filed = await file(world, ours);
    const code = await codeFor(filed);
    for (const by of ['officer', 'handler'] as const) made(await join(ours, code, by));
    const { category, grade } = await readCase(world, ours.as('secondOfficer'), filed.appealId);
    expect(await world.ask(AcceptAppeal, acceptance(filed.appealId, { category, grade }), ours.as('officer'))).toMatchObject({ refused: 'own-appeal' });
    const route = { unitId: ours.units.logistics, personId: ours.members.handler.personId };
    expect(await world.ask(AcceptAppeal, acceptance(filed.appealId, { category, grade, route }), ours.as('secondOfficer'))).toMatchObject({ refused: 'own-appeal', field: 'route.personId' });
    const own = (by: StaffName) => world.ask(ResolveRecipient, { appealIds: [filed.appealId] }, ours.as(by));
    expect([await own('officer'), await own('secondOfficer')]).toMatchObject([{ own: [filed.appealId], phone: null }, { own: [], phone: null }]);
  });

  it('are gone with the identity of the sender: one key opens both', async () => {
    const { world, ours } = desk;
    const { appealId } = await coSigned(ours);
    await world.rows('delete from intake.identity where appeal_id = $1', [appealId]);
    expect(await world.rows('select from intake.co_signer where appeal_id = $1', [appealId])).toEqual([]);
    expect(await readCase(world, ours.as('officer'), appealId)).toMatchObject({ sender: { personId: null, coSignerIds: [] }, coSigning: { count: 0 } });
  });
});

describe('nobody co-signs', () => {
  it('what is anonymous, by receipt or by whom it was read to', async () => {
    const { world, ours } = desk;
    const { code } = await openPlace(world, ours);
    const { receiptCode } = await submitAs(world, anonymous, { mode: 'anonymous', placeCode: code, receiptSeed: seed() });
    const { caseToken, appealId } = made(await world.ask(OpenReceipt, { code: receiptCode ?? '' }, anonymous));
    const sender: Caller = { kind: 'case', caseToken };
    expect(await world.ask(InviteCoSigners, { commandId: newId(), open: true }, sender)).toEqual({ refused: 'co-signing-anonymous' });
    expect(await world.ask(InviteCoSigners, { commandId: newId(), open: true, appealId }, ours.as('officer'))).toEqual({ refused: 'co-signing-anonymous' });
    expect((await readCase(world, sender, appealId)).coSigning).toBeNull();
  });

  it('by the code of another enterprise, one that was stopped, or none', async () => {
    const { world, ours, theirs } = desk;
    const filed = await file(world, ours);
    const code = await codeFor(filed);
    const unknown = { refused: 'invitation-unknown', field: 'code' };
    expect([await join(theirs, code), await join(ours, 'ABCD2345EFGH'), await invited(theirs, code)]).toEqual([unknown, unknown, null]);
    expect(made(await world.ask(InviteCoSigners, { commandId: newId(), open: false }, filed.sender)).coSigning).toMatchObject({ open: false, mayInvite: true, code: null });
    expect((await readCase(world, filed.sender, filed.appealId)).coSigning).toMatchObject({ open: false, mayInvite: true, code: null });
    expect(await join(ours, code)).toEqual(unknown);
    const again = await codeFor(filed);
    expect(again).not.toBe(code);
    expect([await join(ours, code), made(await join(ours, again)).number]).toEqual([unknown, filed.number]);
    expect(await codeFor(filed)).toBe(again);
  });

  it('by a code that is kept: it is in no table, and a command repeated answers the one that is out, or none', async () => {
    const { world, ours, theirs } = desk;
    for (const tenant of [ours, theirs]) {
      const { sender, number, appealId } = await file(world, tenant);
      const invite = async (commandId: string, open = true) => made(await world.ask(InviteCoSigners, { commandId, open }, sender)).coSigning;
      const [first, stop] = [newId(), newId()];
      const { code } = await invite(first);
      const before = await invite(first);
      expect(before).toMatchObject({ count: 0, open: true, code });
      made(await join(tenant, code ?? ''));
      expect(await invite(first)).toEqual({ ...before, count: 1 });
      expect([await tablesWith(number), await tablesWith(code ?? '')]).toEqual([expect.arrayContaining(['appeal', 'command']), []]);
      expect(await invite(stop, false)).toMatchObject({ open: false, code: null });
      expect(await invite(first)).toMatchObject({ open: false, code: null });
      const { code: next } = await invite(newId());
      expect(next).not.toBe(code);
      expect([(await invite(first)).code, (await invite(stop, false)).code]).toEqual([next, next]);
      const other = tenant === ours ? theirs : ours;
      const by = { commandId: newId(), open: true, appealId };
      expect(made(await world.ask(InviteCoSigners, by, tenant.as('officer'))).coSigning.code).toBe(next);
      expect(await world.ask(InviteCoSigners, by, other.as('officer'))).toEqual({ refused: 'not-found', field: 'appealId' });
      expect(await tablesWith(next ?? '')).toEqual([]);
    }
  });

  it('their own, what they work on, what is answered, or beyond what the policy lets', async () => {
    const { world, ours } = desk;
    const filed = await file(world, ours);
    const code = await codeFor(filed);
    expect(await join(ours, code, 'employee')).toEqual({ refused: 'co-sign-own', field: 'code' });
    await accept(world, ours, filed.appealId);
    const about = { ...ours.versions, tenantId: ours.id, appealId: filed.appealId, round: 1 };
    const { unitId, personId } = ours.members.handler;
    await world.publishFact(OrderIssued, { ...about, data: { orderId: newId(), lead: true, number: 'O-1', unitId, personId, why: [], dueOn: null } });
    await world.drain();
    expect(await join(ours, code, 'handler')).toEqual({ refused: 'co-sign-handler', field: 'code' });
    expect((await invited(ours, code, 'handler'))?.mayNotJoin).toBe('co-sign-handler');
    await world.publishFact(ReplySent, { ...about, data: { replyId: newId(), kind: 'final', orderId: null, opinionId: null } });
    await world.drain();
    expect(await join(ours, code)).toMatchObject({ refused: 'wrong-state', values: { status: 'answered' } });
    expect((await readCase(world, filed.sender, filed.appealId)).coSigning).toMatchObject({ open: false, mayInvite: false, code: null });
    await ours.publishPolicy((policy) => ({ ...policy, coSigning: { most: 1 } }));
    await world.drain();
    const next = await file(world, ours);
    const few = await codeFor(next);
    made(await join(ours, few));
    expect(await join(ours, few, 'leader')).toEqual({ refused: 'co-signers-full', field: 'code', values: { max: 1 } });
  });

  it('whom it is about, nor do they read it after they had', async () => {
    const { world, ours } = desk;
    const filed = await coSigned(ours);
    const personIds = [ours.members.colleague.personId, ours.members.leader.personId];
    made(await world.ask(BarPersons, { commandId: newId(), appealId: filed.appealId, version: 1, personIds, barred: true, reason: '说的就是他们。' }, ours.as('officer')));
    expect(await open(ours, filed.number)).toBeNull();
    expect(made(await world.ask(ListOwnAppeals, { first: 100 }, ours.as('colleague'))).edges.map(({ node }) => node.number)).not.toContain(filed.number);
    expect([await join(ours, filed.code, 'leader'), await invited(ours, filed.code, 'leader')]).toEqual([{ refused: 'invitation-unknown', field: 'code' }, null]);
  });

  it('because an officer says so: the officer hands out the code of what they may read', async () => {
    const { world, ours, theirs } = desk;
    const filed = await file(world, ours);
    const invite = (tenant: TestTenant, by: StaffName, appealId?: string) => world.ask(InviteCoSigners, { commandId: newId(), open: true, appealId }, tenant.as(by));
    const { coSigning } = made(await invite(ours, 'officer', filed.appealId));
    expect(coSigning).toMatchObject({ code: await codeFor(filed), mine: false });
    const unknown = { refused: 'not-found', field: 'appealId' };
    expect([await invite(theirs, 'officer', filed.appealId), await invite(ours, 'officer')]).toEqual([unknown, unknown]);
    expect(await world.ask(InviteCoSigners, { commandId: newId(), open: true, appealId: filed.appealId }, (await file(world, ours)).sender)).toEqual(unknown);
    await expect(invite(ours, 'colleague', filed.appealId)).rejects.toMatchObject({ fault: 'FORBIDDEN' });
  });
});
