// npm run demo [-- --resume <run>]: one appeal after another through the running stack, for each demonstration enterprise, over
// GraphQL with real logins. Prints each step with who did it and what came back; ends non-zero naming the step that was not as
// told and the run, which `--resume` takes up at that step.
import { parseArgs } from 'node:util';
import { Run } from './demo/run-file.mjs';
import { enterprisesOf, groupOf, readStack } from './demo/stack.mjs';
import { walk, walkGroup } from './demo/walk.mjs';

const stack = readStack();
let run;

try {
  const { resume } = parseArgs({ options: { resume: { type: 'string' } } }).values;
  const enterprises = enterprisesOf(stack);
  if (enterprises.length === 0) throw new Error('The running stack has no demonstration enterprise.');
  run = resume === undefined ? Run.begin() : Run.resume(resume);
  console.log(resume === undefined ? `Run ${run.id}` : `Run ${run.id} goes on after ${Object.keys(run.done).at(-1) ?? 'nothing'}`);
  for (const tenant of enterprises) await walk(stack, tenant, run);
  const group = groupOf(stack, enterprises);
  if (group) await walkGroup(stack, group, enterprises, run);
  console.log(`\nThe demonstration ended as told (run ${run.id}).`);
} catch (error) {
  console.error(`\n${error.message}`);
  if (run) console.error(`Run ${run.id} goes on at this step with: npm run demo -- --resume ${run.id}`);
  process.exitCode = 1;
}
