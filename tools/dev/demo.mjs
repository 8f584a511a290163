// npm run demo: one appeal after another through the running stack, for each demonstration enterprise, over GraphQL
// with real logins. Prints each step with who did it and what came back; ends non-zero naming the step that was not as told.
import { walkAfterAnswer } from './demo/after-answer.mjs';
import { walkAnonymous } from './demo/anonymous.mjs';
import { walkLate } from './demo/late.mjs';
import { Login } from './demo/login.mjs';
import { enterprisesOf, readStack } from './demo/stack.mjs';
import { Steps } from './demo/steps.mjs';
import { toNextWorkday } from './demo/workday.mjs';

const stack = readStack();

try {
  const enterprises = enterprisesOf(stack);
  if (enterprises.length === 0) throw new Error('The running stack has no demonstration enterprise.');
  for (const tenant of enterprises) {
    const steps = new Steps(tenant);
    await steps.all(async () => {
      const officer = Login.of(stack, tenant, 'officer');
      await steps.run('begin', officer, 'the clock moves to the next workday 09:00 by the policy in force', () => toNextWorkday(stack, officer));
      const answered = await walkAnonymous(steps, stack, tenant);
      await walkLate(steps, stack, tenant);
      await walkAfterAnswer(steps, stack, tenant, answered);
    });
  }
  console.log('\nThe demonstration ended as told.');
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
