import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { buildSchema, getNamedType, isObjectType, type OperationDefinitionNode, parse } from 'graphql';
import { askedIn, givenIn, notGivenSo, pagedIn, wholeIn } from '../test/lists-given';

const schema = buildSchema(readFileSync(join(__dirname, '../../gateway/schema.graphql'), 'utf8'));
const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
const read = (name: string): string => readFileSync(join(__dirname, name), 'utf8');
const sources = files.filter((name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$|(^|\/)generated\//.test(name));

/** A matter, a form, and what one chooses from there: no list stands for itself. */
const ofOne = ['appeal', 'auditGrantable', 'case', 'form', 'me', 'order', 'people', 'policy', 'units'];
/** Beside a list: by which grants it is read, and what each unit's points come to. */
const beside = ['auditOverview.grants', 'auditTenant.grants', 'ownPoints.units'];
/** Where some of a list that stands elsewhere is looked at: the last three, and funds to choose from. */
const some = ['desk/audit/overview-side.tsx', 'desk/ideas/grant-dialog.tsx', 'desk/ideas/raise-dialog.tsx'];

const operations = files.filter((name) => name.endsWith('.graphql')).flatMap((name) => parse(read(name)).definitions).filter((one): one is OperationDefinitionNode => one.kind === 'OperationDefinition');
const lists = operations.flatMap((one) => {
  const whole = wholeIn(schema, one).filter((list) => !ofOne.includes(list.split('.')[0] ?? '') && !beside.includes(list));
  return [...pagedIn(one.selectionSet), ...whole].map((list) => ({ list, document: `${one.name?.value ?? ''}Document` }));
});
const sorted = (of: readonly string[]): readonly string[] => [...new Set(of)].sort();
const listsOf = (document: string): readonly string[] => lists.filter((one) => one.document === document).map(({ list }) => list);

/** One's own appeals are read by the key of who asks, without the client of the desk. */
const ofPeople = (name: string): readonly string[] => (name === 'people/me/mine-acts.tsx' && /read=\{readOf\(filter\)\}/.test(read(name)) ? ['myAppeals'] : []);

/** The lists that a file reads, and those that it gives away: what goes by its name, of what it reads itself. */
const readIn = (name: string): readonly string[] => lists.filter(({ document }) => new RegExp(`\\b${document}\\b`).test(read(name))).map(({ list }) => list);
const readBy = (name: string): readonly string[] => (some.includes(name) ? [] : readIn(name));
const givenBy = (name: string): readonly string[] => {
  const { documents, names } = givenIn(name, read(name));
  return [...documents.flatMap(listsOf), ...readIn(name).filter((list) => names.includes(list.split('.').at(-1) ?? '')), ...ofPeople(name)];
};

/** Every connection that the schema has, by the field that leads to it. */
const connections = Object.values(schema.getTypeMap()).filter(isObjectType)
  .flatMap((type) => Object.values(type.getFields()).filter((field) => getNamedType(field.type).name.endsWith('Connection')).map(({ name }) => name));
/** The facts themselves are read by programs; what they come to is on the pages. */
const readByPrograms = ['journal'];

const fileOf = (from: string, wanted: string): string | undefined =>
  ['.ts', '.tsx'].map((ending) => relative(__dirname, resolve(__dirname, dirname(from), wanted + ending))).find((name) => existsSync(join(__dirname, name)));

/** A file and all that it draws with, but what stands around every page. */
const drawnBy = (name: string, known = new Set<string>()): ReadonlySet<string> => {
  if (known.has(name) || /^(generated|desk\/(shell|news\/bell))/.test(name)) return known;
  known.add(name);
  for (const [, wanted = ''] of read(name).matchAll(/from '(\.[^']+)'/g)) {
    const found = fileOf(name, wanted);
    if (found) drawnBy(found, known);
  }
  return known;
};
const routed = (bundle: string, routes: string): string[] => [...read(routes).matchAll(/import\('(\.\/[^']+)'\)/g)].map(([, wanted = '']) => fileOf(`${bundle}/x`, wanted) ?? wanted);
const pages = [...new Set([...routed('desk', 'desk/routes.tsx'), ...routed('people', 'people/app.tsx')])];
/** What a page and all that it draws with does, list by list. */
const onPage = (page: string, does: (name: string) => readonly string[]): readonly string[] => sorted([...drawnBy(page)].flatMap(does));

/** Pages of one matter, or of a form: they have no list, and print as they stand. */
const ofOneMatter = [
  'desk/call/call-page.tsx', 'desk/orders/order-page.tsx', 'people/ask-page/ask-page.tsx', 'people/co-sign/join-page.tsx', 'people/form/form-page.tsx', 'people/form/outbox.tsx',
  'people/me/own-case-page.tsx', 'people/me/sign-in-page.tsx', 'people/receipt/enter-code-page.tsx', 'people/receipt/receipt-page.tsx',
];

describe('N-05 every list of the portal', () => {
  it('that the schema has page by page is on a page', () => {
    const asked = lists.map(({ list }) => list);
    expect(sorted(connections).length).toBeGreaterThan(10);
    expect(sorted(connections).filter((field) => !asked.includes(field))).toEqual(readByPrograms);
  });

  it('can be taken away whole, page by page or as it stands', () => {
    const given = sources.flatMap(givenBy);
    expect(sorted(lists.map(({ list }) => list)).length).toBeGreaterThan(20);
    expect(sorted(lists.map(({ list }) => list)).filter((list) => !given.includes(list))).toEqual([]);
  });

  it.each(pages)('on %s is given away there as a table and on paper, each by itself', (page) => {
    const given = onPage(page, givenBy);
    expect(onPage(page, readBy).filter((list) => !given.includes(list))).toEqual([]);
  });

  const shownOn = (page: string) => [...drawnBy(page)].filter((name) => !some.includes(name)).flatMap((name) => askedIn(name, read(name)));
  const handedOn = (page: string) => [...drawnBy(page)].flatMap((name) => givenIn(name, read(name)).readers);

  it.each(pages)('on %s is given away as it is shown there: the same document with the same variables', (page) => {
    expect(notGivenSo(shownOn(page), handedOn(page))).toEqual([]);
  });

  it('is told from another of the same document by its variables, whichever page of it is read', () => {
    const shown = askedIn('x.tsx', 'usePages(ReadToScoreDocument, { scored }, of); useRead(ReadNewsDocument, { first: 3, after: null, unreadOnly });');
    const handed = (variables: string) => givenIn('x.tsx', `const Page = () => { const read = usePageReader(ReadToScoreDocument, ${variables}, of); return <ListActs read={read} />; };`).readers;
    expect(shown).toEqual([{ document: 'ReadToScoreDocument', variables: '{ scored }' }, { document: 'ReadNewsDocument', variables: '{ unreadOnly }' }]);
    expect(notGivenSo(shown, handed('{ scored: true }'))).toEqual([shown[0]]);
    expect(notGivenSo(shown, handed('{ scored }'))).toEqual([]);
    expect(pages.flatMap(handedOn).length).toBeGreaterThan(15);
  });

  it('is on a page that is not of one matter', () => {
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((page) => onPage(page, givenBy).length === 0).sort()).toEqual(ofOneMatter);
  });

  it('of figures, which saves a table of its own, prints as it stands', () => {
    const savers = sources.filter((name) => /\buseExport\(\)/.test(read(name)));
    expect(savers.length).toBeGreaterThan(2);
    expect(savers.filter((name) => !/onClick=\{\(\) => window\.print\(\)\}/.test(read(name)))).toEqual([]);
  });

  it('handed on as its reader ends under a foot that saves and prints it', () => {
    const handing = sources.filter((name) => /\bread=\{/.test(read(name)) && givenIn(name, read(name)).documents.length > 0);
    expect(handing.filter((name) => ![...drawnBy(name)].includes('sheet/whole-list-acts.tsx'))).toEqual([]);
  });
});
