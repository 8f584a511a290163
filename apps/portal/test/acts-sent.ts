import ts from 'typescript';

const says = (at: ts.Node, word: string): boolean => ts.isIdentifier(at) && at.text === word;
const callsOf = (at: ts.Node): readonly ts.CallExpression[] => [...(ts.isCallExpression(at) ? [at] : []), ...childrenOf(at).flatMap(callsOf)];
const childrenOf = (at: ts.Node): readonly ts.Node[] => {
  const children: ts.Node[] = [];
  ts.forEachChild(at, (child) => void children.push(child));
  return children;
};
const around = (at: ts.Node): readonly ts.Node[] => (at.parent ? [at.parent, ...around(at.parent)] : []);
const within = (at: ts.Node, is: (node: ts.Node) => boolean): boolean => is(at) || childrenOf(at).some((child) => within(child, is));

/** `expect(stage.commands …).toMatchObject(…)`: what a stage was told, said for certain. */
const ofCommands = ({ expression }: ts.CallExpression): boolean => {
  if (!ts.isPropertyAccessExpression(expression) || !/^(toMatchObject|toEqual|toStrictEqual|toContainEqual)$/.test(expression.name.text)) return false;
  const said = expression.expression;
  if (!ts.isCallExpression(said) || !says(said.expression, 'expect')) return false;
  return said.arguments.some((one) => within(one, (at) => ts.isPropertyAccessExpression(at) && says(at.expression, 'stage') && at.name.text === 'commands'));
};

/** It is run: inside a test, and none of those around it is left out. */
const isRun = (at: ts.Node): boolean => {
  const calls = around(at).filter(ts.isCallExpression).map(({ expression }) => expression.getText());
  return calls.some((name) => /^it\b/.test(name)) && !calls.some((name) => /^x(it|describe)|\.(skip|todo|failing)\b/.test(name));
};

const textsOf = (at: ts.Node | undefined): readonly string[] => (at && ts.isStringLiteral(at) ? [at.text] : []);
/** What a name is in each row of the table that its test goes through. */
const inRows = (name: ts.Identifier): readonly string[] =>
  around(name).filter(ts.isArrowFunction).flatMap(({ parameters, parent }) => {
    const place = parameters.findIndex((one) => says(one.name, name.text));
    const table = ts.isCallExpression(parent) && ts.isCallExpression(parent.expression) && /\.each$/.test(parent.expression.expression.getText()) ? parent.expression.arguments[0] : undefined;
    if (place < 0 || !table || !ts.isArrayLiteralExpression(table)) return [];
    return table.elements.flatMap((row) => (ts.isArrayLiteralExpression(row) ? textsOf(row.elements[place]) : []));
  });
const meant = (at: ts.Expression): readonly string[] => (ts.isIdentifier(at) ? inRows(at) : textsOf(at));

/** `expect.not.objectContaining(…)`: what a command is not. */
const isDenied = (at: ts.Node): boolean => ts.isCallExpression(at) && /^expect\.not\./.test(at.expression.getText());

const actsIn = (at: ts.Node): readonly string[] => {
  if (isDenied(at)) return [];
  return [...(ts.isPropertyAssignment(at) && says(at.name, 'act') ? meant(at.initializer) : []), ...childrenOf(at).flatMap(actsIn)];
};

/** The acts of which a spec says that its stage was told them. What is only mentioned, left out or said not to be is none. */
export const actsSent = (name: string, text: string): readonly string[] => {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  if (!/\bconst stage = onStage\(/.test(text)) return [];
  return callsOf(source).filter((call) => ofCommands(call) && isRun(call)).flatMap((call) => call.arguments.flatMap(actsIn));
};
