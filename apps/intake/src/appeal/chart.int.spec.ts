import {
  AcceptAppeal, AnswerOnSpot, ArchiveAppeal, BarPersons, CallBackFailed, type EventContract, type FactOf, FileOnBehalf, GiveMaterial, GradeAppeal, InviteCoSigners, JoinAppeal, LeaveAppeal, ListAppeals, MergeAppeal, OrderIssued, OrderReturned,
  ReferAppeal, RefuseAppeal, ReplySent, type RequestContract, RequestMaterial, ReviewAsked, ReviewDecided, SatisfactionGiven, StrikeOffAppeal, UnmergeAppeal, WithdrawAppeal, WriteToCentre,
} from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { PartialFact } from '@huiyin/testing';
import { wayTo } from '../../test/case-log';
import { type Desk, file, made, openDesk, readCase } from '../../test/desk';
import { chart, type From, type Row, type Trigger } from './life';

jest.setTimeout(120_000);
let desk: Desk;
beforeAll(async () => (desk = await openDesk()), 60_000);
afterAll(async () => {
  expect(await desk.world.rows('select from intake.parked')).toEqual([]);
  await desk.world.close();
});

type Filed = Awaited<ReturnType<typeof file>>;
interface Walked extends Filed {
  orderId: string;
  requestId: string;
  round: number;
}

let seconds = 0;
/** Later than all that was said of any appeal before. */
const soon = (): Date => new Date(desk.world.clock.now().getTime() + (seconds += 1) * 1_000);
const tell = async <E extends EventContract>(contract: E, { appealId, round }: Walked, data: FactOf<E>['data']): Promise<void> => {
  const { theirs, world } = desk;
  await world.publishFact(contract, { round, ...theirs.versions, tenantId: theirs.id, appealId, occurredAt: soon(), data } as PartialFact<E>);
  await world.drain();
};
/** A command of the staff on the case as it is now; by the enterprise whose policy lets strike off. */
const act = async (contract: RequestContract, { appealId }: Walked, more: object = {}): Promise<void> => {
  const { theirs, world } = desk;
  const { version } = await readCase(world, theirs.as('officer'), appealId);
  made(await world.ask(contract, { commandId: newId(), appealId, version, ...more }, theirs.as('officer')));
};
const bySender = async (contract: RequestContract, { sender }: Walked, more: object = {}): Promise<void> => {
  made(await desk.world.ask(contract, { commandId: newId(), ...more }, sender));
};
const failed = (reason: 'unreachable' | 'refused' | 'silence') => ({ attemptId: null, reason, attempt: 3, final: true });
const satisfied = (yes: boolean) => ({ satisfied: yes, how: 'phone' as const, answerId: newId() });
const decided = (outcome: 'upheld' | 'handled-wrongly') => ({ reviewId: newId(), outcome, reasonsId: newId() });

/** How each thing of the chart is done through the handlers. */
const steps: Readonly<Record<Exclude<Trigger, 'submit'>, (one: Walked) => Promise<unknown>>> = {
  'answer-on-spot': (one) => act(AnswerOnSpot, one, { answer: '今晚就修好。', grounds: '后勤服务标准第 9 条' }),
  accept: async (one) => {
    const { category, grade } = await readCase(desk.world, desk.theirs.as('officer'), one.appealId);
    await act(AcceptAppeal, one, { category: category, grade: grade });
  },
  'accept-thanks': (one) => steps.accept(one),
  grade: (one) => act(GradeAppeal, one, { grade: 'urgent' }),
  refuse: (one) => act(RefuseAppeal, one, { reason: 'in-court', words: '判决后可以再提。' }),
  refer: (one) => act(ReferAppeal, one, { to: 'mediation' }),
  merge: async (one) => act(MergeAppeal, one, { targetId: (await file(desk.world, desk.theirs)).appealId }),
  unmerge: (one) => act(UnmergeAppeal, one),
  withdraw: (one) => bySender(WithdrawAppeal, one),
  'strike-off': (one) => act(StrikeOffAppeal, one),
  bar: (one) => act(BarPersons, one, { personIds: [desk.theirs.members.leader.personId], barred: true, reason: '说的就是他。' }),
  join: async ({ sender }) => {
    const { coSigning } = made(await desk.world.ask(InviteCoSigners, { commandId: newId(), open: true }, sender));
    made(await desk.world.ask(JoinAppeal, { commandId: newId(), code: coSigning.code ?? '' }, desk.theirs.as('colleague')));
  },
  leave: async ({ number }) => made(await desk.world.ask(LeaveAppeal, { commandId: newId(), number }, desk.theirs.as('colleague'))),
  write: (one) => bySender(WriteToCentre, one, { body: '还有一件事。' }),
  'ask-material': async (one) => {
    const asked = made(await desk.world.ask(RequestMaterial, { commandId: newId(), appealId: one.appealId, question: '哪几个时段？' }, desk.theirs.as('officer')));
    one.requestId = asked.requestId;
  },
  'give-material': async (one) => {
    await steps['ask-material'](one);
    await bySender(GiveMaterial, one, { requestId: one.requestId, body: '八点以后。' });
  },
  archive: (one) => act(ArchiveAppeal, one),
  'order-issued': async (one) => {
    one.orderId = newId();
    const { unitId, personId } = desk.theirs.members.handler;
    await tell(OrderIssued, one, { orderId: one.orderId, lead: true, number: 'O-1', unitId, personId, why: [], dueOn: null });
  },
  'last-order-ended': (one) => tell(OrderReturned, one, { orderId: one.orderId, lead: true, reason: { code: 'not-ours', values: {} } }),
  'final-reply': (one) => tell(ReplySent, one, { replyId: newId(), kind: 'final', orderId: null, opinionId: null }),
  satisfied: (one) => tell(SatisfactionGiven, one, satisfied(true)),
  dissatisfied: (one) => tell(SatisfactionGiven, one, satisfied(false)),
  unreachable: (one) => tell(CallBackFailed, one, failed('unreachable')),
  'call-back-refused': (one) => tell(CallBackFailed, one, failed('refused')),
  silence: (one) => tell(CallBackFailed, one, failed('silence')),
  'review-asked': (one) => tell(ReviewAsked, one, { reviewId: newId(), cause: 'asked', personIds: [desk.theirs.members.leader.personId] }),
  upheld: (one) => tell(ReviewDecided, one, decided('upheld')),
  'handled-wrongly': (one) => tell(ReviewDecided, one, decided('handled-wrongly')),
};

const walkTo = async (from: From, kind: 'question' | 'thanks', on: Trigger): Promise<Walked> => {
  const one: Walked = { ...(await file(desk.world, desk.theirs, { kind })), orderId: '', requestId: '', round: 1 };
  // Who leaves has joined while one still could.
  if (on === 'leave') await steps.join(one);
  for (const step of wayTo[from]) if (step !== 'submit') await steps[step](one);
  return one;
};
const saidOf = async (appealId: string): Promise<string[]> =>
  (await desk.world.rows<{ type: string }>("select envelope ->> 'type' as type from intake.outbox where aggregate_id = $1 order by aggregate_version", [appealId])).map(({ type }) => type);
const lands = ({ to }: Row, from: From): From => (to === 'same' ? from : to === 'where-it-was' ? 'accepted' : to);

const rows = chart.flatMap((row) => row.from.filter((from) => from !== 'none').map((from): [string, Row, From] => [`${from} on ${row.on}`, row, from]));

describe('T-01 the chart, each row walked through the handlers', () => {
  it.each(rows)('%s', async (_name, row, from) => {
    const { on } = row;
    if (on === 'submit') throw new Error('nothing is submitted twice');
    const one = await walkTo(from, on === 'accept-thanks' ? 'thanks' : 'question', on);
    const officer = desk.theirs.as('officer');
    expect((await readCase(desk.world, officer, one.appealId)).status).toBe(from);
    const before = await saidOf(one.appealId);
    await steps[on](one);
    expect(await readCase(desk.world, officer, one.appealId)).toMatchObject({ status: lands(row, from), round: row.effect === 'next-round' ? 2 : 1 });
    const asked = on === 'give-material' ? ['material-requested'] : [];
    expect((await saidOf(one.appealId)).slice(before.length)).toEqual([...asked, ...row.says]);
  });

  it('H-07 what its department gave back waits for the centre until it is issued anew', async () => {
    const one = await walkTo('in-hand', 'question', 'last-order-ended');
    const waits = async (): Promise<boolean> => {
      const { edges } = made(await desk.world.ask(ListAppeals, { tab: 'to-accept', first: 100 }, desk.theirs.as('officer')));
      return edges.some(({ node }) => node.id === one.appealId);
    };
    expect(await waits()).toBe(false);
    await steps['last-order-ended'](one);
    expect(await waits()).toBe(true);
    await steps['order-issued'](one);
    expect(await waits()).toBe(false);
  });

  it('none on submit, and on answer-on-spot in the same breath', async () => {
    const { world, theirs } = desk;
    const { appealId } = await file(world, theirs);
    expect(await saidOf(appealId)).toEqual(['appeal-filed']);
    const onSpot = { answer: '今晚就修好。', grounds: '后勤服务标准第 9 条' };
    const taken = made(await world.ask(FileOnBehalf, { commandId: newId(), channel: 'window', mode: 'named', senderId: theirs.members.employee.personId, body: '没有热水。', onSpot }, theirs.as('officer')));
    expect(taken.status).toBe('answered');
    expect(await saidOf(taken.appealId)).toEqual(['appeal-filed', 'appeal-answered-on-spot']);
  });
});
