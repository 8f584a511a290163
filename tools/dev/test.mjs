// npm test: installs what is missing, builds, then runs every test there is. `npm test -- <pattern>` runs a part.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installWhatIsMissing } from './install.mjs';

const root = resolve(import.meta.dirname, '../..');
const reports = join(root, '.cache/test-reports');
const env = { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0' };
const patterns = process.argv.slice(2);

const run = (command, args) => spawnSync(command, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;

/** The counts of one Jest run, with a suite that could not run at all counted as one failure. */
const countsOf = (file) => {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

const jest = (name, projects, extra = []) => {
  const file = join(reports, `${name}.json`);
  const args = ['jest', '--selectProjects', ...projects, '--passWithNoTests', '--json', `--outputFile=${file}`, ...extra];
  if (patterns.length > 0) args.push('--testPathPatterns', ...patterns);
  console.log(`\n— ${name}`);
  // `--json` prints the report to standard output too; the readable one goes to standard error.
  const status = spawnSync('npx', args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] }).status ?? 1;
  return { status, ...countsOf(file) };
};

await installWhatIsMissing(root);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const built = run('npx', ['nx', 'run-many', '-t', 'build', '--outputStyle=static']);
if (built !== 0) process.exit(built);

const runs = [
  jest('pure and pages', ['unit', 'portal']),
  jest('real PostgreSQL and NATS', ['int']),
  jest('journeys', ['e2e'], ['--runInBand']),
];
const sum = (key) => runs.reduce((total, one) => total + one[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') ? `, ${sum('skipped')} skipped` : ''}`);
process.exit(runs.some((one) => one.status !== 0) || sum('failed') > 0 ? 1 : 0);
