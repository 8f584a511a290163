import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { limits, nestsTooDeep, withinLimits } from './limits';

const schema = buildSchema(`
  type Query { node: Node, nodes(first: Int = 20): [Node], verifyJournal: Node }
  type Node { id: ID, node: Node, nodes(first: Int = 20): [Node] }
`);
const problems = (source: string) => validate(schema, parse(source), [withinLimits]).map((problem) => problem.message);
const aliases = (length: number): string => Array.from({ length }, (_, n) => `a${n}: id`).join(' ');
const nested = (depth: number): string => (depth === 0 ? 'id' : `node { ${nested(depth - 1)} }`);

describe('limits of a document', () => {
  it('lets through what a page asks for', () => {
    expect(problems(`{ nodes(first: 50) { id node { id nodes(first: 20) { id } } } }`)).toEqual([]);
  });

  it('refuses depth, a thousand aliases, and lists in lists', () => {
    expect(problems(`{ ${nested(limits.depth)} }`).join()).toMatch(/depth/);
    expect(problems(`{ node { ${aliases(1_000)} } }`).join()).toMatch(/aliases/);
    expect(problems('query ($n: Int) { nodes(first: $n) { nodes(first: $n) { nodes(first: $n) { id } } } }').join()).toMatch(/cost/);
  });

  it('counts a fragment each time it is spread, and walks it once', () => {
    const fragments = Array.from({ length: 30 }, (_, n) => `fragment f${n} on Node { a: node { ...f${n + 1} } b: node { ...f${n + 1} } }`).join(' ');
    expect(problems(`{ node { ...f0 } } ${fragments} fragment f30 on Node { id }`).join()).toMatch(/cost/);
  });

  it('is not led astray by a first field of its own', () => {
    for (const before of ['__typename', '__schema { queryType { name } }', '__type(name: "Node") { name }']) {
      expect(problems(`{ ${before} ${nested(limits.depth)} }`).join()).toMatch(/depth/);
      expect(problems(`{ ${before} node { ${aliases(31)} } }`).join()).toMatch(/aliases/);
      expect(problems(`{ ${before} nodes(first: 100) { nodes(first: 100) { nodes(first: 100) { id } } } }`).join()).toMatch(/cost/);
      expect(problems(`{ ${before} ${'node { id } '.repeat(20)} }`).join()).toMatch(/root fields/);
    }
  });

  it('answers the introspection of tools, and no more of it', () => {
    for (const options of [{}, { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true }]) {
      expect(problems(getIntrospectionQuery(options))).toEqual([]);
    }
    expect(problems(`{ __schema { queryType { ${aliases(60).replaceAll('id', 'name')} } } }`).join()).toMatch(/aliases/);
    expect(problems(`{ __schema { types { ${'ofType { '.repeat(20)} name ${'}'.repeat(20)} } } }`).join()).toMatch(/introspection/);
  });

  it('counts root fields that stand in fragments', () => {
    const many = 'node { id } '.repeat(7);
    expect(problems(`{ ...A ...A ... on Query { ${many} } } fragment A on Query { ${many} }`).join()).toMatch(/root fields/);
    expect(problems(`{ ...A ... { ${many} } } fragment A on Query { ${many} }`)).toEqual([]);
  });

  it('counts a list whose size is left out as often as its default', () => {
    const lists = (first: string): string => `{ ${`nodes${first} { `.repeat(4)} id ${'}'.repeat(4)} }`;
    for (const first of ['', '(first: null)', '(first: 20)']) expect(problems(lists(first)).join()).toMatch(/cost/);
    expect(problems(lists('(first: 5)'))).toEqual([]);
    expect(problems('{ ...A } fragment A on Query { nodes { ... on Node { nodes { ...B } } } } fragment B on Node { nodes { nodes { id } } }').join()).toMatch(/cost/);
  });

  it('lets the journal be verified once at a time', () => {
    expect(problems('{ verifyJournal { id } }')).toEqual([]);
    expect(problems('{ a: verifyJournal { id } b: verifyJournal { id } }').join()).toMatch(/cost/);
  });

  it('sees brackets that would end the parser', () => {
    expect(nestsTooDeep('{'.repeat(10_000))).toBe(true);
    expect(nestsTooDeep('{ a { b } }'.repeat(1_000))).toBe(false);
  });
});
