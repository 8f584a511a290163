import { walkAfterAnswer } from './after-answer.mjs';
import { walkAnonymous } from './anonymous.mjs';
import { walkLate } from './late.mjs';
import { Login } from './login.mjs';
import { Steps } from './steps.mjs';
import { toNextWorkday } from './workday.mjs';

/** The whole demonstration in one enterprise, as far as its policy has it. */
export const walk = (stack, tenant, run) => {
  const steps = new Steps(tenant, run);
  return steps.all(async () => {
    const officer = Login.of(stack, tenant, 'officer');
    await steps.run('begin', officer, 'the clock moves to the next workday 09:00 by the policy in force', () => toNextWorkday(stack, officer));
    const answered = await walkAnonymous(steps, stack, tenant);
    await walkLate(steps, stack, tenant);
    await walkAfterAnswer(steps, stack, tenant, answered);
  });
};
