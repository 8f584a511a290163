import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actsSent } from '../test/acts-sent';

const schema = readFileSync(join(__dirname, '../../gateway/schema.graphql'), 'utf8');
const acts = [...(/^type Mutation \{([\s\S]*?)^\}/m.exec(schema)?.[1] ?? '').matchAll(/^ {2}(\w+)\(/gm)].map(([, name = '']) => name);
const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
const textOf = (wanted: (name: string) => boolean): string => files.filter(wanted).map((name) => readFileSync(join(__dirname, name), 'utf8')).join('\n');
const documents = textOf((name) => name.endsWith('.graphql'));
const pages = textOf((name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$|(^|\/)generated\//.test(name));
const imported = new Set([...pages.matchAll(/^import \{([^}]*)\} from '[^']*\/generated\/\w+';$/gm)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim())));

/** Places are opened by those who provision a tenant; the page of channels is not there yet. */
const elsewhere = ['openPlace'];

describe('every act of the chart', () => {
  it('can be done in the portal', () => {
    expect(acts.length).toBeGreaterThan(30);
    expect(acts.filter((act) => !new RegExp(`\\b${act}\\(`).test(documents))).toEqual(elsewhere);
  });

  it('is done by a page: none of its documents is left over', () => {
    const made = [...documents.matchAll(/^mutation (\w+)/gm)].map(([, name = '']) => `${name}Document`);
    expect(made.length).toBeGreaterThan(30);
    expect(made.filter((name) => !imported.has(name))).toEqual([]);
  });

  it('is sent from its page in a spec, which says that the gateway was told it', () => {
    const sent = new Set(files.filter((name) => name.endsWith('.spec.tsx')).flatMap((name) => actsSent(name, readFileSync(join(__dirname, name), 'utf8'))));
    expect(acts.filter((act) => !sent.has(act))).toEqual(elsewhere);
  });

  it.each([
    ['told', `expect(stage.commands[0]).toMatchObject({ act: 'x' });`, ['x']], ['a comment', `// expect(stage.commands[0]).toMatchObject({ act: 'x' });`, []],
    ['of something else', `expect({ act: 'x' }).toMatchObject({ act: 'x' });`, []], ['said not to be', `expect(stage.commands[0]).not.toMatchObject({ act: 'x' });`, []],
    ['told something else', `expect(stage.commands).toEqual([expect.not.objectContaining({ act: 'x' })]);`, []], ['answered only', `stage.answers = [{ act: 'x' }];`, []],
  ])('counts only where it was: %s', (_how, said, counted) => {
    const test = (it: string) => actsSent('a.spec.tsx', `const stage = onStage(loadPhrases);\n${it}('a', () => {\n${said}\n});`);
    expect([test('it'), test('it.skip')]).toEqual([counted, []]);
  });

  it('counts in each row of a table', () => {
    const said = `const stage = onStage(loadPhrases);\nit.each([['a', 'x'], ['b', 'y']])('%s', (_how, command) => expect(stage.commands).toMatchObject([{ act: command }]));`;
    expect(actsSent('a.spec.tsx', said)).toEqual(['x', 'y']);
  });
});
