// npm run demo: one appeal after another through the running stack, for each demonstration enterprise, over GraphQL
// with real logins. Prints each step with who did it and what came back; ends non-zero naming the step that was not as told.
import { readStack } from './demo/stack.mjs';
import { Failed, Steps } from './demo/steps.mjs';
import { walkAnonymous } from './demo/anonymous.mjs';
import { walkLate } from './demo/late.mjs';
import { toNextWorkday } from './demo/workday.mjs';
import { Login } from './demo/login.mjs';

const stack = readStack();
const enterprises = [...new Set(stack.logins.filter(({ role }) => role === 'handler').map(({ tenant }) => tenant))].filter(
  (tenant) => stack.logins.filter((login) => login.tenant === tenant && login.role === 'sender').length > 1,
);

try {
  for (const tenant of enterprises) {
    const steps = new Steps(tenant);
    const as = (role) => Login.of(stack, tenant, role);
    await steps.run('begin', 'the clock moves to the next workday 09:00', () => toNextWorkday(stack, as('officer')));
    await walkAnonymous(steps, stack, tenant);
    await walkLate(steps, stack, tenant);
  }
  console.log('\nThe demonstration ended as told.');
} catch (error) {
  if (!(error instanceof Failed)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
