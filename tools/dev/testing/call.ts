import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const stack = resolve(__dirname, '../stack');

const program = `
const [file, calls] = JSON.parse(process.argv[1]);
const module = await import(file);
const answers = [];
for (const [name, args] of calls) {
  try { answers.push({ value: await module[name](...args) }); } catch (error) { answers.push({ error: error.message }); }
}
process.stdout.write(JSON.stringify(answers));
`;

export type Answer = { readonly value?: unknown; readonly error?: string };

/** Calls functions of one ESM module of the stack in a Node of its own, since Jest loads CommonJS only. */
export function call(module: string, calls: readonly (readonly [name: string, args: readonly unknown[]])[], env: NodeJS.ProcessEnv = {}): Answer[] {
  const input = JSON.stringify([resolve(stack, module), calls]);
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program, input], { env: { ...process.env, ...env }, encoding: 'utf8' });
  return JSON.parse(output) as Answer[];
}

/** Runs an ESM program that imports from `./` of the stack, in a Node of its own; gives what its variable `answer` holds at the end. */
export function runProgram<T>(code: string, env: NodeJS.ProcessEnv = {}): T {
  const imports = code.replaceAll(/from '\.\//g, `from '${stack}/`);
  const program = `${imports}\nprocess.stdout.write(JSON.stringify(answer)); process.exit(0);`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { env: { ...process.env, ...env }, encoding: 'utf8' })) as T;
}
