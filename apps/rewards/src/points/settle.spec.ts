import * as fc from 'fast-check';
import { heads, minute, order, rule, story } from '../../test/story';
import { balancesOf, type Entry, moved, reversalOf } from '../ledger/ledger';
import { duePoints } from './due-points';
import { headIn } from './heads';
import { type Entered, settle } from './settle';
import type { Told } from './told';

const points = [rule('overdue', 'clock-breached', -2, 'unit-head'), rule('evasion', 'evasion-found', -1, 'person')];
const breach = (id: string, run: number, due: number) => ({ id, type: 'clock-breached', data: { kind: 'commission', clockId: 'c', orderId: 'o', run, dueAt: minute(due) } });
const facts = story(
  { type: 'order-issued', data: order },
  { type: 'order-reassigned', data: { orderId: 'o', unitId: 'workshop', personId: 'worker' } },
  { type: 'order-reassigned', data: { orderId: 'o', unitId: 'logistics', personId: 'handler' }, at: 15 },
  { ...breach('first', 1, 5), at: 6 },
  { type: 'breach-withdrawn', data: { clockId: 'c', run: 1 }, at: 9 },
  { ...breach('second', 2, 20), at: 21 },
  { type: 'evasion-found', data: { orderId: 'o', evasionId: 'e', unitId: 'logistics', personId: 'handler', doneAt: minute(18) }, at: 40 },
);

/** The ledger as it becomes while facts come in. */
class Book {
  readonly rows: Entered[] = [];
  readonly entries: Entry[] = [];

  hear(heard: readonly Told[]): void {
    const due = duePoints(heard, () => ({ points }), headIn(heads));
    for (const act of settle(due, this.rows)) {
      if (act.do === 'reverse') this.reverse(act.entryId, act.cause);
      else {
        const { unitId, personId, fact, rule: { id: ruleId, points: amount } } = act.due;
        const entryId = `e${this.entries.length}`;
        this.rows.push({ entryId, ruleId, factId: fact.id, no: act.no, unitId, personId, reversed: null });
        this.enter({ id: entryId, book: 'points', key: `${ruleId}:${fact.id}:${act.no}`, legs: moved(`rule:${ruleId}`, personId ?? unitId!, amount), occurredAt: new Date() });
      }
    }
  }

  reverse(entryId: string, reversed: NonNullable<Entered['reversed']>): void {
    const at = this.rows.findIndex((row) => row.entryId === entryId);
    this.rows[at] = { ...this.rows[at]!, reversed };
    this.enter(reversalOf(this.entries.find(({ id }) => id === entryId)!, `r${this.entries.length}`, new Date()));
  }

  private enter(entry: Entry): void {
    if (this.entries.some(({ key }) => key === entry.key)) throw new Error(`${entry.key} twice`);
    this.entries.push(entry);
  }

  get balances(): Record<string, number> {
    return Object.fromEntries([...balancesOf(this.entries)].filter(([, amount]) => amount !== 0).sort());
  }

  get standing(): string[] {
    return this.rows.filter(({ reversed }) => !reversed).map(({ ruleId, factId, unitId, personId }) => `${ruleId} ${factId} ${unitId} ${personId}`).sort();
  }
}

const arrived = (order: readonly Told[]): Book => {
  const book = new Book();
  order.forEach((_fact, n) => book.hear(order.slice(0, n + 1)));
  return book;
};
const anyOrder = fc.shuffledSubarray(facts, { minLength: facts.length });

describe('H-07 N-06 points follow the facts', () => {
  const expected = ['evasion f6 logistics handler', 'overdue second logistics head'];

  it('and stand alike in whichever order these come, one entry for each rule and fact, and the ledger sums to zero', () => {
    fc.assert(fc.property(anyOrder, (any) => {
      const { standing, balances } = arrived(any);
      expect(standing).toEqual(expected);
      expect(balances).toEqual({ 'head': -2, 'handler': -1, 'rule:overdue': 2, 'rule:evasion': 1 });
    }));
  });

  it('also when facts come twice', () => {
    const twice = fc.shuffledSubarray([...facts, ...facts], { minLength: 2 * facts.length });
    fc.assert(fc.property(twice, (any) => expect(arrived(any).standing).toEqual(expected)));
  });

  it('none is left where the withdrawal came before its breach, and none was ever made', () => {
    const [issued, , , breached, withdrawn] = facts as [Told, Told, Told, Told, Told];
    expect(arrived([issued, withdrawn, breached]).rows).toEqual([]);
    expect(arrived([issued, breached, withdrawn]).rows).toMatchObject([{ reversed: 'withdrawn' }]);
  });

  it('what a leader took back stays taken back, whatever is heard later', () => {
    const [issued, reassigned, back, , , second] = facts as [Told, Told, Told, Told, Told, Told];
    const book = arrived([issued, second]);
    book.reverse(book.rows[0]!.entryId, 'plea');
    book.hear([issued, second, reassigned]);
    book.hear([issued, second, reassigned, back]);
    expect([book.standing, book.balances]).toEqual([[], {}]);
  });
});
