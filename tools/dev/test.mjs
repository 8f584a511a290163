// npm test: installs what is missing, builds, then runs every test there is. `npm test -- <pattern>` runs a part.
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildWhatChanged } from './build.mjs';
import { installWhatIsMissing } from './install.mjs';
import { JestRun } from './jest-run.mjs';

const root = resolve(import.meta.dirname, '../..');
const reports = join(root, '.cache/test-reports');
const env = { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0', HUIYIN_BUILT: 'true' };
const how = { root, env, reports, patterns: process.argv.slice(2) };

await installWhatIsMissing(root);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
console.log((await buildWhatChanged(root)) ? 'dist/ was built.' : 'dist/ is what its sources say.');

const pure = new JestRun('pure and pages', ['unit', 'portal']);
const journeys = new JestRun('journeys', ['e2e'], ['--runInBand']);
const alone = new JestRun('journeys on stacks of their own', ['alone'], ['--runInBand']);
const SHARES = how.patterns.length > 0 ? 1 : 5;
const share = (at) => new JestRun(`real PostgreSQL and NATS, ${at} of ${SHARES}`, ['int'], [`--shard=${at}/${SHARES}`]);
const [first, second, ...others] = Array.from({ length: SHARES }, (_, at) => share(at + 1));

// Two lines of work take what is next: each waits often, for its servers and its pages, and they share neither server nor file. A third
// gains nothing. The longest goes first; small shares last, so that both end at once.
const runs = [journeys, pure, first, second, alone, ...others].filter(Boolean);
const next = runs.values();
const ended = [];
const line = async () => {
  for (const run of next) ended.push(await run.go(how));
};
const lines = [line(), line()];
for (const run of runs) await run.tell();
await Promise.all(lines);

const sum = (key) => ended.reduce((total, one) => total + one[key], 0);
const isEmpty = ({ passed, failed, skipped }) => passed + failed + skipped === 0;
// A part may have none of what was asked for; all of them, or a whole run of nothing, was asked for by mistake.
const found = how.patterns.length > 0 ? !ended.every(isEmpty) : !ended.some(isEmpty);
if (!found) console.log('\nno test was found');
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') ? `, ${sum('skipped')} skipped` : ''}`);
process.exit(!found || ended.some(({ status }) => status !== 0) || sum('failed') > 0 ? 1 : 0);
