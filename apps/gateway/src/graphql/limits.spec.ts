import { buildSchema, parse, validate } from 'graphql';
import { limits, nestsTooDeep, withinLimits } from './limits';

const schema = buildSchema(`
  type Query { node: Node, nodes(first: Int): [Node] }
  type Node { id: ID, node: Node, nodes(first: Int): [Node] }
`);
const problems = (source: string) => validate(schema, parse(source), [withinLimits]).map((problem) => problem.message);
const nested = (depth: number): string => (depth === 0 ? 'id' : `node { ${nested(depth - 1)} }`);

describe('limits of a document', () => {
  it('lets through what a page asks for', () => {
    expect(problems(`{ nodes(first: 50) { id node { id nodes(first: 20) { id } } } }`)).toEqual([]);
  });

  it('refuses depth, a thousand aliases, and lists in lists', () => {
    expect(problems(`{ ${nested(limits.depth)} }`).join()).toMatch(/depth/);
    const aliases = Array.from({ length: 1_000 }, (_, n) => `a${n}: id`).join(' ');
    expect(problems(`{ node { ${aliases} } }`).join()).toMatch(/aliases/);
    expect(problems('query ($n: Int) { nodes(first: $n) { nodes(first: $n) { nodes(first: $n) { id } } } }').join()).toMatch(/cost/);
  });

  it('counts a fragment each time it is spread, and walks it once', () => {
    const fragments = Array.from({ length: 30 }, (_, n) => `fragment f${n} on Node { a: node { ...f${n + 1} } b: node { ...f${n + 1} } }`).join(' ');
    expect(problems(`{ node { ...f0 } } ${fragments} fragment f30 on Node { id }`).join()).toMatch(/cost/);
  });

  it('sees brackets that would end the parser', () => {
    expect(nestsTooDeep('{'.repeat(10_000))).toBe(true);
    expect(nestsTooDeep('{ a { b } }'.repeat(1_000))).toBe(false);
  });
});
