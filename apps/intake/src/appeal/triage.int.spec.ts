import {
  AcceptAppeal, AppealClosedNotice, GradeAppeal, GiveMaterial, OrderIssued, RequestMaterial, type SenderMode, WithdrawAppeal, WriteToCentre,
} from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { accept, acceptance, type Desk, file, made, openDesk, readCase } from '../../test/desk';
import { FoldFactHandler } from './fold-fact.handler';

let desk: Desk;
beforeAll(async () => (desk = await openDesk()), 60_000);
afterAll(() => desk.world.close());

const saidOf = async (appealId: string): Promise<string[]> => {
  const rows = await desk.world.rows<{ type: string }>("select envelope ->> 'type' as type from intake.outbox where aggregate_id = $1 order by aggregate_version", [appealId]);
  return rows.map(({ type }) => type);
};

const issue = (appealId: string, personId: string, unitId: string, tenantId: string) => {
  const orderId = newId();
  const data = { orderId, lead: true, number: 'O-1', unitId, personId, why: [], dueOn: null };
  return desk.world.publishFact(OrderIssued, { tenantId, appealId, round: 1, aggregateId: orderId, occurredAt: new Date(desk.world.clock.now().getTime() + 5), data });
};

describe('T-03 accept', () => {
  it('accepts once, with the facts that follow', async () => {
    const { world, ours } = desk;
    const { appealId } = await file(world, ours);
    const { category } = await readCase(world, ours.as('officer'), appealId);
    const route = { unitId: ours.units.logistics, personId: ours.members.handler.personId };
    const command = acceptance(appealId, { category, route });
    const answer = await world.ask(AcceptAppeal, command, ours.as('officer'));
    expect(answer).toEqual({ appealId, version: 2, status: 'accepted' });
    expect(await world.ask(AcceptAppeal, command, ours.as('officer'))).toEqual(answer);
    expect(await world.ask(AcceptAppeal, { ...command, grade: 'important' }, ours.as('officer'))).toMatchObject({ refused: 'command-id-reused' });
    expect(await saidOf(appealId)).toEqual(['appeal-filed', 'appeal-accepted']);
    const [fact] = await world.rows<{ envelope: object }>("select envelope from intake.outbox where aggregate_id = $1 and envelope ->> 'type' = 'appeal-accepted'", [appealId]);
    expect(fact!.envelope).toMatchObject({ ...ours.versions, round: 1, actor: { kind: 'person', role: 'officer' }, data: { route } });
  });

  it('answers one command sent several times at once with one answer, and one of two officers as stale', async () => {
    const { world, ours } = desk;
    const [{ appealId }, other] = [await file(world, ours), await file(world, ours)];
    const { category } = await readCase(world, ours.as('officer'), appealId);
    const command = acceptance(appealId, { category });
    const answers = await Promise.all([1, 2, 3, 4].map(() => world.ask(AcceptAppeal, command, ours.as('officer'))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 'accepted', version: 2 });
    const both = await Promise.all((['officer', 'secondOfficer'] as const).map((name) => world.ask(AcceptAppeal, acceptance(other.appealId, { category }), ours.as(name))));
    expect(both).toContainEqual(expect.objectContaining({ status: 'accepted' }));
    expect(both).toContainEqual(expect.objectContaining({ refused: 'stale-version', values: expect.objectContaining({ version: 2, changed: 'appeal-accepted' }) }));
    expect(await saidOf(appealId)).toEqual(['appeal-filed', 'appeal-accepted']);
  });

  it('tells nobody of a foreign appeal', async () => {
    const { world, ours, theirs } = desk;
    const { appealId } = await file(world, theirs);
    const foreign = await world.ask(AcceptAppeal, acceptance(appealId), ours.as('officer'));
    const unknown = await world.ask(AcceptAppeal, acceptance(newId()), ours.as('officer'));
    expect(foreign).toMatchObject({ refused: 'not-found' });
    expect(foreign).toEqual(unknown);
  });

  it('refuses an officer their own appeal, and leaves it to another', async () => {
    const { world, ours } = desk;
    const { appealId } = await file(world, ours, {}, 'officer');
    const { category } = await readCase(world, ours.as('secondOfficer'), appealId);
    expect(await world.ask(AcceptAppeal, acceptance(appealId, { category }), ours.as('officer'))).toMatchObject({ refused: 'own-appeal' });
    expect(await world.ask(AcceptAppeal, acceptance(appealId, { category }), ours.as('secondOfficer'))).toMatchObject({ status: 'accepted' });
  });

  it('refuses a stale version, a foreign department, and grades that need deliberation', async () => {
    const { world, ours, theirs } = desk;
    const { appealId } = await file(world, ours);
    const { category } = await readCase(world, ours.as('officer'), appealId);
    const tried = async (change: Parameters<typeof acceptance>[1]) => world.ask(AcceptAppeal, acceptance(appealId, { category, ...change }), ours.as('officer'));
    expect(await tried({ version: 7 })).toMatchObject({ refused: 'stale-version', values: { version: 1, status: 'filed' } });
    expect(await tried({ route: { unitId: theirs.units.logistics, personId: null } })).toMatchObject({ refused: 'no-department' });
    expect(await tried({ grade: 'difficult' })).toMatchObject({ refused: 'deliberation-not-available' });
    expect(await tried({ needsCooperation: true })).toMatchObject({ refused: 'deliberation-not-available' });
    expect(await saidOf(appealId)).toEqual(['appeal-filed']);
    await expect(world.ask(AcceptAppeal, acceptance(appealId), ours.as('handler'))).rejects.toMatchObject({ fault: 'FORBIDDEN' });
  });

  it('grades an open appeal, and not a foreign one', async () => {
    const { world, ours, theirs } = desk;
    const { appealId } = await file(world, ours);
    const command = { commandId: newId(), appealId, version: 1, grade: 'important' };
    expect(await world.ask(GradeAppeal, command, theirs.as('officer'))).toMatchObject({ refused: 'not-found' });
    const graded = await world.ask(GradeAppeal, command, ours.as('officer'));
    expect(graded).toEqual({ appealId, version: 2, status: 'filed' });
    expect(await world.ask(GradeAppeal, command, ours.as('officer'))).toEqual(graded);
    const again = { ...command, commandId: newId(), version: 2 };
    expect(await world.ask(GradeAppeal, again, ours.as('officer'))).toEqual(graded);
    expect(await saidOf(appealId)).toEqual(['appeal-filed', 'appeal-graded']);
  });
});

const routeSaidOf = async (appealId: string): Promise<unknown> => {
  const [fact] = await desk.world.rows<{ route: unknown }>(
    "select envelope -> 'data' -> 'route' as route from intake.outbox where aggregate_id = $1 and envelope ->> 'type' in ('appeal-accepted', 'appeal-reopened') order by position desc limit 1", [appealId],
  );
  return fact?.route;
};

describe('T-05 T-08 a sender does not handle their own appeal', () => {
  it.each<[SenderMode]>([['named'], ['confidential']])('sent %s by a handler, it is refused to them, to their head where the head sent it, and given to nobody else of another department', async (mode) => {
    const { world, ours } = desk;
    const { units, members } = ours;
    const { appealId } = await file(world, ours, { mode, category: 'livelihood' }, 'handler');
    const tried = (route: { unitId: string; personId: string | null }) => world.ask(AcceptAppeal, acceptance(appealId, { category: 'livelihood', route }), ours.as('officer'));
    expect(await tried({ unitId: units.logistics, personId: members.handler.personId })).toEqual({ refused: 'own-appeal', field: 'route.personId' });
    expect(await tried({ unitId: units.logistics, personId: members.workshopHead.personId })).toEqual({ refused: 'no-handler', field: 'route.personId' });
    expect(await tried({ unitId: units.logistics, personId: members.admin.personId })).toEqual({ refused: 'no-handler', field: 'route.personId' });
    expect(await saidOf(appealId)).toEqual(['appeal-filed']);
    expect(await tried({ unitId: units.logistics, personId: members.secondHandler.personId })).toMatchObject({ status: 'accepted' });
    const byHead = await file(world, ours, { mode, category: 'livelihood' }, 'head');
    const command = acceptance(byHead.appealId, { category: 'livelihood', route: { unitId: units.logistics, personId: members.handler.personId } });
    expect(await world.ask(AcceptAppeal, command, ours.as('officer'))).toEqual({ refused: 'own-appeal', field: 'route.unitId' });
  });

  it('accepted without a route, routing is told one without them, and nothing where it cannot be theirs', async () => {
    const { world, ours } = desk;
    const { appealId } = await file(world, ours, { mode: 'confidential', category: 'livelihood' }, 'handler');
    made(await world.ask(AcceptAppeal, acceptance(appealId, { category: 'livelihood' }), ours.as('officer')));
    expect(await routeSaidOf(appealId)).toEqual({ unitId: ours.units.logistics, personId: ours.members.secondHandler.personId });
    const usual = await file(world, ours, { category: 'livelihood' });
    made(await world.ask(AcceptAppeal, acceptance(usual.appealId, { category: 'livelihood' }), ours.as('officer')));
    expect(await routeSaidOf(usual.appealId)).toBeNull();
  });

  it('accepted at once by its channel, neither', async () => {
    const { world, ours } = desk;
    await ours.publishPolicy((policy) => ({ ...policy, channels: (policy.channels as object[]).map((channel) => ({ ...channel, autoAccept: true })) }));
    await world.drain();
    const [own, other] = [await file(world, ours, { category: 'livelihood' }, 'secondHandler'), await file(world, ours, { category: 'livelihood' })];
    await ours.publishPolicy();
    await world.drain();
    expect(await saidOf(own.appealId)).toEqual(['appeal-filed', 'appeal-accepted']);
    expect(await routeSaidOf(own.appealId)).toEqual({ unitId: ours.units.logistics, personId: ours.members.handler.personId });
    expect(await routeSaidOf(other.appealId)).toBeNull();
  });

  it('nor grades it or asks for material on it', async () => {
    const { world, ours } = desk;
    const { appealId } = await file(world, ours, {}, 'officer');
    const refused = { refused: 'own-appeal' };
    expect(await world.ask(GradeAppeal, { commandId: newId(), appealId, version: 1, grade: 'important' }, ours.as('officer'))).toEqual(refused);
    expect(await world.ask(RequestMaterial, { commandId: newId(), appealId, question: '几点？' }, ours.as('officer'))).toEqual(refused);
    expect(await saidOf(appealId)).toEqual(['appeal-filed']);
  });
});

describe('N-01 a new round', () => {
  it('takes the policy in force, and again a route without the sender', async () => {
    const { world, ours } = desk;
    const { appealId } = await file(world, ours, { category: 'livelihood' }, 'handler');
    const { policyVersion } = await readCase(world, ours.as('officer'), appealId);
    made(await world.ask(AcceptAppeal, acceptance(appealId, { category: 'livelihood' }), ours.as('officer')));
    const version = await ours.publishPolicy();
    await issue(appealId, ours.members.secondHandler.personId, ours.units.logistics, ours.id);
    await world.drain();
    expect(version).toBeGreaterThan(policyVersion);
    const fold = desk.intake.app.get(FoldFactHandler);
    const heard = (type: string, data: object, minute: number) => fold.fold('feedback', {
      id: newId(), type, v: 1, tenantId: ours.id, appealId, round: 1, aggregateId: newId(), aggregateVersion: 1, correlationId: newId(),
      actor: { kind: 'system' }, occurredAt: new Date(world.clock.now().getTime() + minute * 60_000).toISOString(), data,
    });
    await heard('reply-sent', { kind: 'final', replyId: newId() }, 1);
    expect(await readCase(world, ours.as('officer'), appealId)).toMatchObject({ status: 'answered', policyVersion });
    await heard('review-decided', { outcome: 'handled-again' }, 2);
    expect(await readCase(world, ours.as('officer'), appealId)).toMatchObject({ status: 'accepted', round: 2, policyVersion: version });
    const [reopened] = await world.rows<{ envelope: object }>("select envelope from intake.outbox where aggregate_id = $1 and envelope ->> 'type' = 'appeal-reopened'", [appealId]);
    expect(reopened!.envelope).toMatchObject({ round: 2, policyVersion: version });
    expect(await routeSaidOf(appealId)).toEqual({ unitId: ours.units.logistics, personId: ours.members.secondHandler.personId });
  });
});

describe('what senders do', () => {
  it('withdraw by case token; an order that comes late is told that it is closed', async () => {
    const { world, ours } = desk;
    const { appealId, sender } = await file(world, ours);
    const command = { commandId: newId() };
    const withdrawn = await world.ask(WithdrawAppeal, command, sender);
    expect(withdrawn).toEqual({ appealId, version: 2, status: 'withdrawn' });
    expect(await world.ask(WithdrawAppeal, command, sender)).toEqual(withdrawn);
    expect(await world.ask(WithdrawAppeal, { commandId: newId() }, sender)).toMatchObject({ refused: 'wrong-state' });
    const fact = await issue(appealId, ours.members.handler.personId, ours.units.logistics, ours.id);
    await world.drain();
    expect(await saidOf(appealId)).toEqual(['appeal-filed', 'appeal-withdrawn', AppealClosedNotice.type]);
    const [notice] = await world.rows<{ data: object }>("select envelope -> 'data' as data from intake.outbox where envelope ->> 'type' = 'appeal-closed-notice' and aggregate_id = $1", [appealId]);
    expect(notice!.data).toEqual({ orderId: fact.data.orderId });
  });

  it('write to the centre, read only their own, and lose nothing by repeating', async () => {
    const { world, ours, theirs } = desk;
    const { appealId, sender } = await file(world, ours);
    const command = { commandId: newId(), body: '周三最厉害' };
    const written = made(await world.ask(WriteToCentre, command, sender));
    expect(await world.ask(WriteToCentre, command, sender)).toEqual(written);
    expect(await world.ask(WriteToCentre, { commandId: newId(), body: 'a\u0000' }, sender)).toMatchObject({ refused: 'control-character' });
    const { timeline } = await readCase(world, sender, appealId);
    expect(timeline.filter(({ kind }) => kind === 'sender-wrote')).toMatchObject([{ id: written.entryId, text: '周三最厉害', by: { kind: 'sender', personId: null } }]);
    const foreign = await world.ask(WriteToCentre, { commandId: newId(), body: 'x' }, world.caseCaller({ tenantId: theirs.id, appealId }));
    expect(foreign).toMatchObject({ refused: 'not-found' });
  });

  it('write no more than a case file holds, which is read whole', async () => {
    const { world, ours } = desk;
    const { appealId, sender } = await file(world, ours);
    const write = (body: string) => world.ask(WriteToCentre, { commandId: newId(), body }, sender);
    for (let n = 0; n < 15; n += 1) made(await write('长'.repeat(10_000)));
    expect(await write('满')).toMatchObject({ refused: 'case-file-full' });
    expect((await readCase(world, sender, appealId)).timeline.filter(({ kind }) => kind === 'sender-wrote')).toHaveLength(15);
  });
});

describe('material', () => {
  it('is asked for by an officer or the holder, and given once', async () => {
    const { world, ours, theirs } = desk;
    const { appealId, sender } = await file(world, ours);
    await accept(world, ours, appealId);
    await issue(appealId, ours.members.handler.personId, ours.units.logistics, ours.id);
    await world.drain();
    const question = { commandId: newId(), appealId, question: '是哪几个时段没有热水？' };
    expect(await world.ask(RequestMaterial, question, ours.as('secondHandler'))).toMatchObject({ refused: 'not-found' });
    expect(await world.ask(RequestMaterial, question, theirs.as('officer'))).toMatchObject({ refused: 'not-found' });
    const asked = made(await world.ask(RequestMaterial, question, ours.as('handler')));
    expect(await world.ask(RequestMaterial, question, ours.as('handler'))).toEqual(asked);
    expect(await readCase(world, sender, appealId)).toMatchObject({ waitsForSender: true, openRequest: { id: asked.requestId, question: question.question } });
    const answer = { commandId: newId(), requestId: asked.requestId, body: '八点以后' };
    const given = made(await world.ask(GiveMaterial, answer, sender));
    expect(await world.ask(GiveMaterial, answer, sender)).toEqual(given);
    expect(await world.ask(GiveMaterial, { ...answer, commandId: newId() }, sender)).toMatchObject({ refused: 'material-already-given' });
    expect(await world.ask(GiveMaterial, { ...answer, commandId: newId(), requestId: newId() }, sender)).toMatchObject({ refused: 'material-not-asked' });
    const after = await readCase(world, ours.as('handler'), appealId);
    expect(after).toMatchObject({ waitsForSender: false, openRequest: null });
    expect(after.timeline.find(({ kind }) => kind === 'material-given')).toMatchObject({ text: '八点以后' });
    expect(await saidOf(appealId)).toEqual(['appeal-filed', 'appeal-accepted', 'material-requested', 'material-given']);
  });
});
