import { getNamedType, getNullableType, type GraphQLNamedType, type GraphQLOutputType, type GraphQLSchema, isLeafType, isListType, isObjectType, isUnionType, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import ts from 'typescript';

const fieldsIn = ({ selections }: SelectionSetNode) => selections.flatMap((one) => (one.kind === 'Field' ? [one] : []));
const asksForPages = ({ selections }: SelectionSetNode): boolean =>
  selections.some((one) => (one.kind === 'Field' ? one.name.value === 'pageInfo' : one.kind === 'InlineFragment' && asksForPages(one.selectionSet)));

/** The fields of an operation that are asked for page by page: `appeals`, `entries`. */
export const pagedIn = ({ selections }: SelectionSetNode): readonly string[] =>
  selections.flatMap((one) => {
    if (one.kind === 'FragmentSpread' || !one.selectionSet) return [];
    return one.kind === 'Field' && asksForPages(one.selectionSet) ? [one.name.value] : pagedIn(one.selectionSet);
  });

const isList = (type: GraphQLOutputType | undefined): boolean => type !== undefined && isListType(getNullableType(type)) && !isLeafType(getNamedType(type));

/** The lists right below a field of this type; of a union, those of each of its types that is asked for. */
const listsBelow = (type: GraphQLNamedType, asked: SelectionSetNode): readonly string[] => {
  if (isUnionType(type)) {
    const parts = asked.selections.flatMap((one) => (one.kind === 'InlineFragment' ? [one] : []));
    return type.getTypes().flatMap((one) => parts.filter(({ typeCondition }) => typeCondition?.name.value === one.name).flatMap(({ selectionSet }) => listsBelow(one, selectionSet)));
  }
  if (!isObjectType(type)) return [];
  return fieldsIn(asked).map(({ name }) => name.value).filter((field) => field !== 'edges' && isList(type.getFields()[field]?.type));
};

/** The lists that a query reads whole, at its top or one below: `funds`, `figures.rows`. */
export const wholeIn = (schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode): readonly string[] =>
  fieldsIn(selectionSet).flatMap(({ name: { value: name }, selectionSet: inner }) => {
    const type = operation === 'query' ? schema.getQueryType()?.getFields()[name]?.type : undefined;
    if (isList(type)) return [name];
    return type && inner ? listsBelow(getNamedType(type), inner).map((field) => `${name}.${field}`) : [];
  });

const childrenOf = (at: ts.Node): readonly ts.Node[] => {
  const children: ts.Node[] = [];
  ts.forEachChild(at, (child) => void children.push(child));
  return children;
};
const allIn = (at: ts.Node): readonly ts.Node[] => [at, ...childrenOf(at).flatMap(allIn)];
const around = (at: ts.Node): readonly ts.Node[] => (at.parent ? [at.parent, ...around(at.parent)] : []);
const scopeOf = (at: ts.Node) => around(at).find((one) => ts.isBlock(one) || ts.isSourceFile(one));
const calls = (at: ts.Node | undefined, name: string): at is ts.CallExpression => at !== undefined && ts.isCallExpression(at) && at.expression.getText() === name;
/** `figures.rows.map(…)` → `rows`. */
const mapped = (at: ts.Node | undefined): string | undefined =>
  at && ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression) && at.expression.name.text === 'map' ? at.expression.expression.getText().split('.').at(-1) : undefined;

/** Which of the sum and the definitions a table is saved with: said by name, or as they came with what is spread. */
const savedWith = (at: ts.Node): readonly string[] => {
  const said = ts.isCallExpression(at) && at.arguments[0] && ts.isObjectLiteralExpression(at.arguments[0]) ? at.arguments[0].properties : [];
  return ['definitions', 'total'].filter((name) => {
    const own = said.find((one) => one.name?.getText() === name);
    return own ? own.getText().split(/\W+/).at(-1) === name : said.some(ts.isSpreadAssignment);
  });
};

/** A document as it is read: with these variables, but for those that say which page of it. */
export interface Asked {
  readonly document: string;
  readonly variables: string;
}

const pageVariables = ['first', 'after'];
/** `{ open, first: 100 }` and `{ open }` are pages of one list. */
const variablesIn = (at: ts.Expression | undefined): string =>
  at && ts.isObjectLiteralExpression(at)
    ? `{ ${at.properties.filter(({ name }) => !pageVariables.includes(name?.getText() ?? '')).map((one) => one.getText()).sort().join(', ')} }`
    : (at?.getText() ?? '');
const askedBy = ({ arguments: [document, variables] }: ts.CallExpression): Asked => ({ document: document?.getText() ?? '', variables: variablesIn(variables) });
const nodesOf = (name: string, text: string) => allIn(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));

/** What a file shows of documents, each with its variables. */
export const askedIn = (name: string, text: string): readonly Asked[] =>
  nodesOf(name, text).flatMap((at) => (calls(at, 'usePages') || calls(at, 'useRead') ? [askedBy(at)] : []));

/** What is shown otherwise than the readers of the same document, which are handed on, read it. */
export const notGivenSo = (shown: readonly Asked[], handed: readonly Asked[]): readonly Asked[] =>
  shown.filter((one) => {
    const readers = handed.filter(({ document }) => document === one.document);
    return readers.length > 0 && !readers.some(({ variables }) => variables === one.variables);
  });

export interface Given {
  /** What is read again, page by page, as it is asked for. */
  readonly readers: readonly Asked[];
  /** By the document that reads it again, page by page. */
  readonly documents: readonly string[];
  /** By the name, in what the file reads, of what is on the page already. */
  readonly names: readonly string[];
}

/** What a file gives away as a table and on paper: handed on as `read`, or saved as figures with their sum and their definitions. */
export const givenIn = (name: string, text: string): Given => {
  const nodes = nodesOf(name, text);
  const variables = nodes.filter(ts.isVariableDeclaration);
  /** What a name stands for where it is said: two pages of one file may use the same. */
  const made = (at: ts.Node, as = at.getText()) =>
    variables.filter((one) => one.name.getText() === as && around(at).some((outer) => outer === scopeOf(one))).map(({ initializer }) => initializer);
  const handed = nodes.filter((at) => (ts.isJsxAttribute(at) || ts.isPropertyAssignment(at)) && at.name.getText() === 'read').flatMap(allIn);
  const readers = handed.flatMap((at) => (ts.isIdentifier(at) ? made(at) : [])).flatMap((at) => (calls(at, 'usePageReader') ? [askedBy(at)] : []));
  const whole = handed.filter((at) => calls(at, 'onePage')).flatMap((at) => at.arguments.map((one) => made(one).map(mapped).find(Boolean) ?? one.getText()));
  const saves = nodes.filter((at) => calls(at, 'save') && made(at.expression).some((one) => calls(one, 'useExport')));
  const lines = saves.flatMap(allIn).flatMap((at) => (ts.isPropertyAssignment(at) && at.name.getText() === 'lines' ? [mapped(at.initializer) ?? ''] : []));
  return {
    readers,
    documents: readers.map(({ document }) => document),
    names: [...whole, ...lines, ...saves.flatMap(savedWith)],
  };
};
