import type { Item } from './use-item';
import { dueReply, ownReplies } from './reply';

type Clock = Item['clocks'][number];

const asOf = '2026-11-20T01:00:00.000Z';
const clock = (kind: string, aim: Clock['aim'], state: Clock['state'] = 'RUNNING'): Clock => ({
  id: kind, kind, aim, label: kind, state, startedAt: asOf, dueAt: asOf, metAt: null, provisional: false, late: false, remainingMinutes: 0, workingTime: true, asOf, orderId: null, days: [], levels: [],
});
const owed = (...clocks: Clock[]) => dueReply({ clocks, orders: [], replies: [], round: 1, status: 'IN_HAND' });

describe('which reply is owed next', () => {
  it.each([['first-reply', 'plan'], ['plan', 'first-reply'], ['k1', 'k2']])('is told by what the clocks wait for, not by what they are called: %s, %s', (one, other) => {
    expect(owed(clock(one, 'FIRST_REPLY'), clock(other, 'PLAN'))).toBe('FIRST');
    expect(owed(clock(one, 'FIRST_REPLY', 'MET'), clock(other, 'PLAN'))).toBe('PLAN');
    expect(owed(clock(one, 'FIRST_REPLY', 'MET'), clock(other, 'PLAN', 'CANCELLED'))).toBe('PROGRESS');
  });
});

describe('Y-03 which replies are theirs who handle it', () => {
  const named = (kind: 'FIRST' | 'PLAN' | 'FINAL', by: ('OFFICER' | 'RESPONDER' | 'HANDLER' | 'LEADER')[], needsOpinion = false) => ({ kind, by, needsOpinion, parts: [] });
  const policy = { replyRequirements: [named('PLAN', ['OFFICER', 'HANDLER']), named('FIRST', ['RESPONDER', 'HANDLER']), named('FINAL', ['RESPONDER', 'LEADER'], true)] };
  const given = [{ round: 1, opinions: [{ sentBack: null }] }];
  const own = (role: 'RESPONDER' | 'HANDLER' | 'LEADER' | 'OFFICER', status: Item['status'] = 'IN_HAND', orders: typeof given = []) => ownReplies({ status, round: 1, orders }, policy, [role]);

  it('those that the policy names them for, and no free ones: they are the centre’s', () => {
    expect([own('HANDLER'), own('RESPONDER'), own('LEADER'), own('OFFICER')]).toEqual([['FIRST', 'PLAN'], ['FIRST'], [], []]);
  });

  it('the final one on an opinion that stands, and none once it is answered', () => {
    expect([own('RESPONDER', 'IN_HAND', given), own('RESPONDER', 'FILED', given), own('RESPONDER', 'ANSWERED', given)]).toEqual([['FIRST', 'FINAL'], ['FIRST'], []]);
  });
});
