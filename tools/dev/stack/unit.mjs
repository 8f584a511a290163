import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDir } from './paths.mjs';
import { hasExited } from './process.mjs';

const runDir = join(localDir, 'run');
/** While this file is there the process of that name is kept away; see `npm run service`. */
export const heldFile = (name) => join(runDir, `${name}.held`);
const LOOK_MS = 250;
const pause = (ms, signal) =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });

/** How long to wait before start number `failures` + 1 of a process that does not come up: 0.2 s, doubled, at most 5 s. */
export const backOff = (failures) => (failures === 0 ? 0 : Math.min(200 * 2 ** (failures - 1), 5_000));

/** How long a process must have been healthy for its end not to count as one more failure. */
const STEADY_MS = 10_000;

/**
 * Keeps one process running: starts it, and starts it again when it ends by itself. `start({ signal, onSpawn })` answers
 * when the process is healthy, with at least { pid, child, stop() }; `onChange(unit)` is told after each start.
 */
export class Unit {
  current;
  restarts = 0;
  #stop = new AbortController();
  #loop;

  constructor(name, start, { onChange = () => {}, say = () => {}, now = () => performance.now(), wait = pause } = {}) {
    Object.assign(this, { name, start, onChange, say, now, wait });
  }

  /** Answers when it is healthy for the first time; rejects when its first starts fail `attempts` times or it is stopped. */
  up({ attempts = 3 } = {}) {
    return new Promise((resolve, reject) => {
      this.#loop = this.#keep({ attempts, resolve, reject });
    });
  }

  async #keep({ attempts, resolve, reject }) {
    const { signal } = this.#stop;
    for (let failures = 0; !signal.aborted; ) {
      await this.#whileHeld(signal);
      if (signal.aborted) break;
      try {
        this.current = await this.start({ signal, onSpawn: (pid) => this.#note(pid) });
        // Kept away while it was starting: who asked for that found no process to end.
        if (signal.aborted || this.#isHeld()) {
          await this.current.stop();
          continue;
        }
      } catch (error) {
        failures += 1;
        if (signal.aborted) break;
        if (this.restarts === 0 && failures >= attempts) return reject(error);
        this.say(`did not start: ${error.message}`);
        await this.wait(backOff(failures), signal);
        continue;
      }
      resolve(this.current);
      this.onChange(this);
      const from = this.now();
      await this.#ended();
      if (signal.aborted) break;
      this.#sayEnd();
      failures = this.now() - from < STEADY_MS ? failures + 1 : 0;
      if (!this.#isHeld()) await this.wait(backOff(failures), signal);
    }
    reject(new Error('stopped while starting'));
  }

  #ended() {
    const { child } = this.current;
    return hasExited(child) ? undefined : new Promise((resolve) => child.once('exit', resolve));
  }

  #isHeld() {
    return existsSync(heldFile(this.name));
  }

  async #whileHeld(signal) {
    if (this.#isHeld()) this.say(`is kept stopped; npm run service -- start ${this.name} lets it come back`);
    while (this.#isHeld() && !signal.aborted) await this.wait(LOOK_MS, signal);
  }

  #sayEnd() {
    const { child } = this.current;
    this.restarts += 1;
    this.say(`ended by ${child.signalCode ?? `code ${child.exitCode}`}${this.#isHeld() ? '' : ', starting it again'}`);
  }

  #note(pid) {
    mkdirSync(runDir, { recursive: true });
    writeFileSync(join(runDir, `${this.name}.pid`), `${pid}`);
  }

  /** Ends the process and the keeping; what is just starting is waited for or given up. */
  async stop() {
    this.#stop.abort();
    await this.current?.stop();
    await this.#loop;
    rmSync(join(runDir, `${this.name}.pid`), { force: true });
  }
}
