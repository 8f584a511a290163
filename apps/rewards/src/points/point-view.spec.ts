import { policySchema, type Role } from '@huiyin/policy';
import { presets } from '@huiyin/presets';
import { order, story } from '../../test/story';
import type { PointEntry } from './point-entry';
import { pointView, type Shown } from './point-view';

const policy = policySchema.parse(presets.heze);
const [entered, until, now] = ['2026-11-20T02:00:00.000Z', '2026-11-27T09:30:00.000Z', '2026-11-21T01:00:00.000Z'].map((at) => new Date(at)) as [Date, Date, Date];
const someone = (personId: string, roles: readonly Role[], headOf: readonly string[] = []) => ({ personId, roles, headOf });
const [head, leader] = [someone('head', ['department-head'], ['logistics']), someone('leader', ['leader'])];
const dueAt = '2026-11-20T01:02:00.000Z';

const facts = (...barred: readonly string[]) => story(
  { type: 'appeal-filed', data: { number: 'X-1' } }, { type: 'order-issued', data: order }, { id: 'breach', type: 'clock-breached', data: { clockId: 'k', orderId: 'o', kind: 'opinion', dueAt } },
  { type: 'persons-barred', data: { personIds: barred } },
);
const shown = (barred: readonly string[], personId: string | null = 'head'): Shown => {
  const entry: PointEntry = {
    entryId: 'e', ruleId: 'overdue', factId: 'breach', no: 1, unitId: 'logistics', personId, appealId: 'a', round: 1, policyVersion: 1, against: 'unit-head', points: -2, foundBy: null,
    evidence: { factId: 'breach', fact: 'clock-breached', clockId: 'k', orderId: 'o', evasionId: null, judgementId: null }, causedAt: new Date(dueAt), enteredAt: entered,
  };
  return { entry, answerable: { ...entry, reversed: false, plea: null }, policy, until, balanceAfter: -2, plea: undefined, reversed: undefined, facts: facts(...barred) };
};

describe('H-07 an entry as somebody sees it', () => {
  it('leads whom it concerns to the case', () => {
    expect(pointView(shown([]), head, now)).toMatchObject({ appealId: 'a', mayAppeal: true, evidence: { orderId: 'o', clockId: 'k', clockKind: 'opinion', dueAt, orderNumber: 'CB-1', appealNumber: 'X-1' } });
  });

  it.each([['their own', 'head'], ['of the unit that they head', null]])('gives a barred person an entry %s with its times, lets them plead, and leads nowhere', (_whose, personId) => {
    const seen = pointView(shown(['head'], personId), head, now);
    expect(seen).toMatchObject({
      id: 'e', ruleId: 'overdue', points: -2, at: entered.toISOString(), happenedAt: dueAt, appealUntil: until.toISOString(), mayAppeal: true, mayDecide: false, appealId: null,
      evidence: { fact: 'clock-breached', clockKind: 'opinion', dueAt, clockId: null, orderId: null, orderNumber: null, appealNumber: null },
    });
    expect(JSON.stringify(seen)).not.toMatch(/X-1|CB-1|"a"|"o"/);
  });

  it('gives who only supervises and is barred not even the times', () => {
    expect(pointView(shown(['leader']), leader, now)).toMatchObject({ appealId: null, mayAppeal: false, evidence: { clockKind: null, dueAt: null, orderNumber: null, appealNumber: null } });
  });
});
