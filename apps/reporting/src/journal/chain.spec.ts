import fc from 'fast-check';
import { canonical, NotCanonicalError } from './canonical';
import { beginning, endsAt, type Line, link, nextLine, walk } from './chain';

const fact = fc.jsonValue({ maxDepth: 3 }).map(canonical);
const journalOf = (facts: readonly string[]): Line[] => {
  let at = beginning;
  return facts.map((text) => {
    const line = nextLine(at, text);
    at = { lines: line.n, head: line.hash };
    return line;
  });
};
const journal = fc.array(fact, { minLength: 1, maxLength: 12 }).map(journalOf);
const journalAndPlace = journal.chain((lines) => fc.tuple(fc.constant(lines), fc.nat({ max: lines.length - 1 })));

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, field]) => [key, shuffled(field)]));
};

describe('canonical', () => {
  it('says the same value in one way, whatever the order of its keys', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonical(shuffled(value)) === canonical(value)));
  });

  it('says a value that reads back as itself, and again the same text', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const read: unknown = JSON.parse(canonical(value));
      expect(read).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonical(read)).toBe(canonical(value));
    }));
  });

  it('orders keys by code units, leaves out undefined, writes no spaces', () => {
    expect(canonical({ b: 1, a: [true, null], Z: '汇', c: undefined, a1: 1.0 })).toBe('{"Z":"汇","a":[true,null],"a1":1,"b":1}');
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [1n], [undefined], ['\ud800'], [() => 1]])('has no text for %p', (value) => {
    expect(() => canonical(value)).toThrow(NotCanonicalError);
  });
});

describe('N-04 the hash chain of a journal', () => {
  it('links a known fact to a known hash', () => {
    expect(link(beginning.head, '{"a":1}')).toBe('b06a229070741292512e8760f470dd7a4c46ccfdf253df781d88dabe58c1ccb1');
  });

  it('is intact as it was written, in one walk or in two', () => {
    fc.assert(fc.property(journalAndPlace, ([lines, cut]) => {
      const whole = walk(beginning, lines);
      expect(whole).toEqual({ lines: lines.length, head: lines.at(-1)?.hash, intact: true, brokenAt: null });
      expect(walk(walk(beginning, lines.slice(0, cut)), lines.slice(cut))).toEqual(whole);
    }));
  });

  it('finds a changed fact at its line', () => {
    fc.assert(fc.property(journalAndPlace, ([lines, at]) => {
      const changed = lines.map((line, i) => (i === at ? { ...line, fact: `${line.fact} ` } : line));
      expect(walk(beginning, changed)).toMatchObject({ intact: false, brokenAt: at + 1, lines: at });
    }));
  });

  it('finds a changed fact whose own link was made again, unless all later links were too', () => {
    fc.assert(fc.property(journalAndPlace, ([lines, at]) => {
      const before = at === 0 ? beginning.head : lines[at - 1]!.hash;
      const forged = lines.map((line, i) => (i === at ? { n: line.n, fact: '"forged"', hash: link(before, '"forged"') } : line));
      const proof = endsAt(walk(beginning, forged), { lines: lines.length, head: lines.at(-1)!.hash });
      expect(proof.intact).toBe(lines[at]!.fact === '"forged"');
    }));
  });

  it('finds a line taken out of the middle, a line said twice and a cut tail', () => {
    fc.assert(fc.property(journalAndPlace, ([lines, at]) => {
      const said = { lines: lines.length, head: lines.at(-1)!.hash };
      expect(endsAt(walk(beginning, lines.toSpliced(at, 1)), said)).toMatchObject({ intact: false, brokenAt: at + 1 });
      expect(walk(beginning, lines.toSpliced(at, 0, lines[at]!))).toMatchObject({ intact: false, brokenAt: at + 2 });
      expect(endsAt(walk(beginning, lines.slice(0, at)), said)).toMatchObject({ intact: false, brokenAt: at + 1 });
    }));
  });
});
