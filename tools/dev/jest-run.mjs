import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The counts of one report, with a suite that could not run at all counted as one failure, and a missing report too. */
const countsIn = (file) => {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

/** One run of Jest over some projects, with its report in `reports`. What it says is kept until it is told. */
export class JestRun {
  // Without a limit, for a run that cannot say on would wait to be told.
  #said = new PassThrough({ highWaterMark: Number.MAX_SAFE_INTEGER });

  constructor(name, projects, extra = []) {
    Object.assign(this, { name, projects, extra });
  }

  /** Runs to its end; answers its status and its counts. A run that could not begin, or whose report cannot be read, has failed. */
  async go(how) {
    try {
      return await this.#run(how);
    } catch (error) {
      console.error(`${this.name}: ${error.message}`);
      this.#said.end();
      return { status: 1, passed: 0, failed: 1, skipped: 0 };
    }
  }

  async #run({ root, env, reports, patterns }) {
    const file = join(reports, `${this.name}.json`);
    const args = ['jest', '--selectProjects', ...this.projects, '--passWithNoTests', '--json', `--outputFile=${file}`, ...this.extra];
    if (patterns.length > 0) args.push('--testPathPatterns', ...patterns);
    // `--json` prints the report to standard output too; the readable one goes to standard error.
    const child = spawn('npx', args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.pipe(this.#said);
    const [status] = await once(child, 'close');
    return { status, ...countsIn(file) };
  }

  /** Prints its name and what it says, as it comes, until it has ended. */
  async tell() {
    console.log(`\n— ${this.name}`);
    await pipeline(this.#said, process.stderr, { end: false });
  }
}
