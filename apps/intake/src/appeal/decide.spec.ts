import type { Actor } from '@huiyin/contracts';
import { isId, isRefusal, newId } from '@huiyin/kernel';
import { caseFile, START } from '../../test/case-log';
import { type Decision, readCase, statusOf } from './appeal';
import type { Trigger } from './life';
import { giveMaterial, requestMaterial, withdraw, write } from './sender-acts';
import { type Filing, submit } from './submit';
import { accept, regrade } from './triage';

const ID = '00000000-0000-7000-8000-00000000aaaa';
const NOW = new Date('2026-11-21T00:00:00.000Z');
const officer: Actor = { kind: 'person', personId: ID, role: 'officer' };
const rules = {
  hours: { timezone: 'Asia/Shanghai' },
  categories: [{ id: 'life' }, { id: 'pay' }],
  grades: [{ id: 'general', needsDeliberation: false }, { id: 'important', needsDeliberation: false }, { id: 'difficult', needsDeliberation: true }],
};
const given = (...on: Trigger[]) => readCase(ID, caseFile(...on));
const seen = { actor: officer, own: false, seen: 3, current: 3 };
const acceptance = { ...seen, category: 'pay', grade: 'important', needsCooperation: false, route: null };
const done = (decision: ReturnType<typeof accept>): Decision => {
  if (isRefusal(decision)) throw new Error(`refused: ${decision.refused}`);
  return decision;
};
const filing: Filing = {
  appealId: ID, number: 'TN-2026-000001', channel: 'qr', placeId: null, unitId: null, mode: 'anonymous', kind: 'question',
  category: 'life', grade: 'general', confidential: false, terms: [], promises: [], autoAccept: false, route: null,
};

describe('T-02 submit', () => {
  it('files before anything else', () => {
    const { appeal, facts } = done(submit(filing, NOW));
    expect(statusOf(appeal)).toBe('filed');
    expect(facts).toMatchObject([{ type: 'appeal-filed', at: NOW, actor: { kind: 'sender' }, data: { number: 'TN-2026-000001' } }]);
  });

  it('is accepted at once where the channel says so, one moment later', () => {
    const { appeal, facts } = done(submit({ ...filing, autoAccept: true }, NOW));
    expect(statusOf(appeal)).toBe('accepted');
    expect(facts.map(({ type }) => type)).toEqual(['appeal-filed', 'appeal-accepted']);
    expect(facts[1]?.at.getTime()).toBe(NOW.getTime() + 1);
  });

  it('gives the same for the same, each line with an id of its own', () => {
    const ids = (id: string): string[] => done(submit({ ...filing, appealId: id, kind: 'thanks', autoAccept: true }, NOW)).facts.map((fact) => fact.id);
    expect(ids(ID)).toEqual(ids(ID));
    const both = [...ids(ID), ...ids(newId())];
    expect(new Set(both).size).toBe(6);
    expect(both.every(isId)).toBe(true);
  });

  it('concludes thanks when accepted', () => {
    const { appeal, facts } = done(submit({ ...filing, kind: 'thanks', autoAccept: true }, NOW));
    expect(appeal.stage).toMatchObject({ status: 'concluded', how: 'thanks' });
    expect(facts.map(({ type }) => type)).toEqual(['appeal-filed', 'appeal-accepted', 'appeal-concluded']);
  });
});

describe('T-03 accept and grade', () => {
  it('sets category, grade and route', () => {
    const route = { unitId: ID, personId: null };
    const { appeal, facts } = done(accept(given('submit'), { ...acceptance, route }, rules, NOW));
    expect(appeal).toMatchObject({ stage: { status: 'accepted' }, category: 'pay', grade: 'important' });
    expect(facts).toMatchObject([{ type: 'appeal-accepted', data: { category: 'pay', grade: 'important', route }, actor: officer }]);
  });

  it.each([
    ['a stale version', { seen: 2 }, 'stale-version'],
    ['an unknown category', { category: 'none' }, 'category-unknown'],
    ['an unknown grade', { grade: 'none' }, 'grade-unknown'],
    ['a grade that asks for deliberation', { grade: 'difficult' }, 'deliberation-not-available'],
    ['needs cooperation', { needsCooperation: true }, 'deliberation-not-available'],
    ['their own appeal', { own: true }, 'own-appeal'],
  ])('refuses %s', (_what, change, code) => {
    expect(accept(given('submit'), { ...acceptance, ...change }, rules, NOW)).toMatchObject({ refused: code });
  });

  it('tells what changed since the version that was seen', () => {
    expect(accept(given('submit', 'accept'), { ...acceptance, seen: 2 }, rules, NOW)).toMatchObject({
      values: { version: 3, status: 'accepted', changed: 'appeal-accepted', zone: 'Asia/Shanghai', by: 'system' },
    });
    const replied = caseFile('submit', 'accept', 'order-issued', 'final-reply', 'write').map((line) => (line.type === 'reply-sent' ? { ...line, actor: officer } : line));
    expect(accept(readCase(ID, replied), { ...acceptance, seen: 2 }, rules, NOW)).toMatchObject({
      values: { status: 'answered', changed: 'reply-sent', by: 'officer', at: replied[3]?.at.toISOString() },
    });
  });

  it('grades while it is open and says what it was', () => {
    const { appeal, facts } = done(regrade(given('submit', 'accept', 'order-issued'), { ...seen, grade: 'important' }, rules, NOW));
    expect(appeal).toMatchObject({ stage: { status: 'in-hand' }, grade: 'important' });
    expect(facts).toMatchObject([{ type: 'appeal-graded', data: { grade: 'important', previous: 'general' } }]);
    expect(regrade(given('submit', 'withdraw'), { ...seen, grade: 'important' }, rules, NOW)).toMatchObject({ refused: 'wrong-state' });
    expect(regrade(given('submit'), { ...seen, own: true, grade: 'important' }, rules, NOW)).toMatchObject({ refused: 'own-appeal' });
  });

  it('says nothing where the grade is what it was, and refuses it where nothing is graded', () => {
    const before = given('submit', 'accept');
    expect(regrade(before, { ...seen, grade: 'general' }, rules, NOW)).toEqual({ appeal: before, facts: [] });
    expect(regrade(given('submit', 'withdraw'), { ...seen, grade: 'general' }, rules, NOW)).toMatchObject({ refused: 'wrong-state' });
    expect(regrade(before, { ...seen, seen: 2, grade: 'general' }, rules, NOW)).toMatchObject({ refused: 'stale-version' });
  });
});

describe('what a sender does', () => {
  it('withdraws until an order has been recorded', () => {
    expect(statusOf(done(withdraw(given('submit', 'accept'), NOW)).appeal)).toBe('withdrawn');
    expect(withdraw(given('submit', 'accept', 'order-issued'), NOW)).toMatchObject({ refused: 'wrong-state' });
    expect(withdraw(given('submit', 'accept', 'order-issued', 'last-order-ended'), NOW)).toMatchObject({ refused: 'wrong-state' });
    expect(withdraw(given('submit', 'accept', 'order-issued', 'final-reply', 'handled-wrongly'), NOW)).toMatchObject({ refused: 'wrong-state' });
  });

  it('writes in every state but archived', () => {
    expect(done(write(given('submit'), { entryId: ID }, NOW)).facts).toMatchObject([{ id: ID, type: 'sender-wrote', actor: { kind: 'sender' } }]);
    expect(write(given('submit', 'refuse', 'archive'), { entryId: ID }, NOW)).toMatchObject({ refused: 'wrong-state' });
  });

  it('answers a question once, and only one that was asked', () => {
    const requestId = '00000000-0000-7000-8000-00000000bbbb';
    const asked = done(requestMaterial(given('submit', 'accept'), { requestId, orderId: null, actor: officer }, NOW)).appeal;
    expect(asked.requests).toMatchObject([{ id: requestId, given: false }]);
    const answered = done(giveMaterial(asked, { requestId, entryId: ID }, NOW)).appeal;
    expect(answered.requests).toMatchObject([{ id: requestId, given: true }]);
    expect(giveMaterial(answered, { requestId, entryId: ID }, NOW)).toMatchObject({ refused: 'material-already-given' });
    expect(giveMaterial(asked, { requestId: ID, entryId: ID }, NOW)).toMatchObject({ refused: 'material-not-asked' });
  });

  it('never precedes what is known of the appeal', () => {
    const early = new Date(START.getTime() - 1);
    expect(done(write(given('submit'), { entryId: ID }, early)).facts[0]!.at.getTime()).toBe(START.getTime() + 60_001);
  });
});
