// node tools/bench/profile.mjs [--work submit|list|anonymous] [--warm 15] [--seconds 8] [--of gateway,intake] [--tenants 16]: where the
// time of a request goes: CPU of each process per request and, of those named, the functions that were running.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { spawnStack, temporaryHome } from '../dev/stack/spawn-stack.mjs';
import { drive } from './http/drive.mjs';
import { anonymousSubmit, namedSubmit, productList } from './http/requests.mjs';
import { sampled } from './http/sampled.mjs';
import { prepareTenants } from './http/tenants.mjs';
import { cpuDuring, groupsOf } from './processes.mjs';

const { values } = parseArgs({
  options: { work: { type: 'string', default: 'submit' }, warm: { type: 'string', default: '15' }, seconds: { type: 'string', default: '8' }, of: { type: 'string', default: '' }, tenants: { type: 'string', default: '16' }, save: { type: 'string' } },
});
const seconds = Number(values.seconds);
const work = { submit: namedSubmit, list: productList, anonymous: anonymousSubmit }[values.work];
const home = temporaryHome('profile');
const stack = await spawnStack({ localDir: home.localDir, env: { LOG_LEVEL: 'warn', HUIYIN_NODE_ENV: 'production' } });
try {
  const request = work(await prepareTenants(stack.state(), home.localDir, Number(values.tenants)));
  const load = (duration) => drive(request, { connections: 16, seconds: duration });
  await load(Number(values.warm));
  const groups = groupsOf(stack.state());
  let measured;
  const cpu = await cpuDuring(groups, async () => (measured = await load(seconds)));
  const requests = measured.rate * seconds;
  console.log(`${values.work}: ${measured.rate.toFixed(0)}/s, p50 ${measured.p50.toFixed(1)} ms, p97.5 ${measured.p97.toFixed(1)} ms, ${measured.errors} errors ${measured.firstError}`);
  groups.forEach(([name], at) => console.log(`  ${name.padEnd(12)} ${(cpu[at] / requests).toFixed(2).padStart(7)} ms CPU a request`));
  for (const name of values.of.split(',').filter(Boolean)) {
    const under = load(seconds);
    const { busy, functions, packages, profile } = await sampled(stack.state().processes[name].pid, seconds - 3);
    await under;
    console.log(`\n${name}: busy ${(busy * 100).toFixed(0)} %`);
    for (const part of [packages, functions]) console.log(part.map(({ name: what, percent }) => `  ${percent.toFixed(1).padStart(5)} %  ${what}`).join('\n'), '\n');
    if (values.save) mkdirSync(values.save, { recursive: true });
    if (values.save) writeFileSync(`${values.save}/${values.work}-${name}.cpuprofile`, JSON.stringify(profile));
  }
} finally {
  await stack.stop();
  home.remove();
}
