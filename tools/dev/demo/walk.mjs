import { createRequire } from 'node:module';
import { join } from 'node:path';
import { walkAfterAnswer } from './after-answer.mjs';
import { walkAnonymous } from './anonymous.mjs';
import { walkAudit } from './audit.mjs';
import { walkCalledBack, walkSilence } from './called-back.mjs';
import { walkChart } from './chart.mjs';
import { walkFigures } from './figures.mjs';
import { walkLate } from './late.mjs';
import { Login } from './login.mjs';
import { walkPoints } from './points.mjs';
import { root } from './stack.mjs';
import { Steps } from './steps.mjs';
import { walkSuggestion } from './suggestion.mjs';
import { toNextWorkday } from './workday.mjs';

const require = createRequire(import.meta.url);

/** Whether the practice of an enterprise deducts points for evasion: there the rest of the table is shown as well. */
const deductsForEvasion = (tenant) => {
  const { enterprises } = require(join(root, 'dist/apps/tenancy/src/demonstration/data.js'));
  const { presets } = require(join(root, 'dist/libs/presets/src/index.js'));
  const preset = enterprises.find((one) => one.tenant.names.zh === tenant)?.tenant.preset;
  return presets[preset].points.some(({ on }) => on.fact === 'evasion-found');
};

/** The whole demonstration in one enterprise, as far as its policy has it. */
export const walk = (stack, tenant, run) => {
  const steps = new Steps(tenant, run);
  return steps.all(async () => {
    const officer = Login.of(stack, tenant, 'officer');
    await steps.run('begin', officer, 'the clock moves to the next workday 09:00 by the policy in force', () => toNextWorkday(stack, officer));
    const answered = await walkAnonymous(steps, stack, tenant);
    const late = await walkLate(steps, stack, tenant);
    await walkAfterAnswer(steps, stack, tenant, answered);
    await walkCalledBack(steps, stack, tenant);
    if (!deductsForEvasion(tenant)) return;
    await walkPoints(steps, stack, tenant, late);
    await walkSilence(steps, stack, tenant);
    await walkSuggestion(steps, stack, tenant, answered);
    await walkChart(steps, stack, tenant);
    await walkFigures(steps, stack, tenant);
  });
};

/** What the group above the enterprises does. */
export const walkGroup = (stack, group, enterprises, run) => {
  const steps = new Steps(group, run);
  return steps.all(() => walkAudit(steps, stack, group, enterprises));
};
