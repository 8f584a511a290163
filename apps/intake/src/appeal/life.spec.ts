import { caseFile, line, lineOf, wayTo } from '../../test/case-log';
import { follow, mayDo, readCase } from './appeal';
import { chart, commands, type From, heardFacts, type Row, rowFor } from './life';

const ID = '00000000-0000-7000-8000-00000000aaaa';
const NOW = new Date('2026-11-21T00:00:00.000Z');
const states = Object.keys(wayTo) as From[];
const walks = chart.flatMap((row) => row.from.map((from): [string, Row, From] => [`${from} on ${row.on}`, row, from]));

const at = (from: From, row?: Row) => {
  const log = caseFile(...wayTo[from]);
  const thanks = row?.on === 'accept-thanks';
  const filed = thanks ? log.map((entry) => (entry.type === 'appeal-filed' ? { ...entry, data: { ...entry.data, kind: 'thanks' } } : entry)) : log;
  return follow(readCase(ID, []), filed, NOW).appeal;
};
const lands = (row: Row, from: From): From => {
  if (row.to === 'where-it-was') return 'accepted';
  return row.to === 'same' ? from : row.to;
};

describe('T-01 the chart of an appeal', () => {
  it.each(walks)('%s', (_name, row, from) => {
    const before = at(from, row);
    expect(before.stage.status).toBe(from);
    const { appeal, facts } = follow(before, [line(row.on, 30)], NOW);
    expect(appeal.stage.status).toBe(lands(row, from));
    expect(facts.map(({ type }) => type)).toEqual(row.says);
    if (row.effect === 'next-round') expect(appeal.round).toBe(before.round + 1);
    if (row.effect === 'open-review') expect(appeal.stage).toMatchObject({ openReview: true });
    if (appeal.stage.status === 'concluded' && row.how) expect(appeal.stage.how).toBe(row.how);
  });

  it('leads an unmerged appeal back to each state that it can be merged from', () => {
    for (const from of ['filed', 'accepted', 'in-hand'] as const) {
      const log = caseFile(...wayTo[from], 'merge', 'unmerge');
      expect(readCase(ID, log).stage.status).toBe(from);
    }
    const returnedMeanwhile = caseFile(...wayTo['in-hand'], 'merge', 'last-order-ended', 'unmerge');
    expect(readCase(ID, returnedMeanwhile).stage.status).toBe('accepted');
  });
});

describe('what is not in the chart', () => {
  const without = (ons: readonly (typeof commands)[number][]) =>
    states.flatMap((from) => ons.filter((on) => !rowFor(from, on)).map((on) => [from, on] as const));

  it.each(without(commands))('%s refuses %s', (from, on) => {
    expect(mayDo(at(from), on)).toMatchObject({ refused: 'wrong-state', values: { status: from } });
  });

  const facts = states.flatMap((from) => heardFacts.filter((on) => !rowFor(from, on)).map((on) => [from, on] as const));
  it.each(facts.filter(([from]) => from !== 'none'))('%s keeps its state on the fact %s, which goes on the timeline', (from, on) => {
    const before = at(from);
    const { appeal, facts: said } = follow(before, [line(on, 30)], NOW);
    expect(appeal.stage).toEqual(before.stage);
    expect(appeal.log.some(({ type }) => type === lineOf[on].type)).toBe(true);
    expect(said.map(({ type }) => type)).toEqual(on === 'order-issued' ? ['appeal-closed-notice'] : []);
  });

  it('answers an order outside accepted and in hand with its closed notice, once', () => {
    const late = line('order-issued', 30);
    const { appeal, facts } = follow(at('withdrawn'), [late], NOW);
    expect(facts).toMatchObject([{ type: 'appeal-closed-notice', data: { orderId: late.data.orderId } }]);
    expect(follow(appeal, [line('write', 31)], NOW).facts.map(({ type }) => type)).toEqual(['sender-wrote']);
  });
});
