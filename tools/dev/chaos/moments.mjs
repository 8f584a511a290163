import { pause } from './client.mjs';
import { whatIsUnheard } from './unheard.mjs';

// What a process had sent to the database, or is given by the broker, before it was stopped comes to its end meanwhile.
const SETTLE_MS = 20;
/** Whether the process could be told: one that ended by itself is not there until its successor is. */
const told = (pid, signal) => {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
};

// So long somebody is stopped for what they are about to be told.
const SAID_MS = 1_000;

/** Moments in which a kill finds something to lose. Where it can be seen from outside, the process is stopped in it, so that it is still so when it is killed. */
export class Moments {
  constructor({ database, broker, acts, unheard }) {
    Object.assign(this, { database, broker, acts, unheard });
  }

  /** True when it is now; the process may then be stopped. An act is caught at a point of its way that differs from kill to kill. */
  async isNow({ victim, aim, delayMs }, pid) {
    if (aim === 'in-flight') return this.acts.onTheirWay('submission') >= 2;
    if (aim === 'unacknowledged') return (await this.broker.unacknowledged(victim)) > 0;
    if (aim === 'unpublished') return this.#held(pid, async () => (await this.database.unpublished([victim])) > 0);
    if (aim === 'unanswered') return this.#heldUntil(pid, this.acts.isOnItsWay('submission'), () => this.#isUnanswered());
    if (whatIsUnheard.includes(aim)) return this.#heldUnheard(pid, aim);
    if (!this.acts.isOnItsWay(aim)) return false;
    await pause(delayMs % SETTLE_MS);
    return this.#held(pid, () => this.acts.isOnItsWay(aim));
  }

  /** Stops the process in the moment; lets it go on where that was over. */
  async #held(pid, isSo) {
    if (!(await isSo()) || !told(pid, 'SIGSTOP')) return false;
    await pause(SETTLE_MS);
    if (await isSo()) return true;
    told(pid, 'SIGCONT');
    return false;
  }

  async #heldUnheard(pid, what) {
    const { said, coming } = await this.unheard.of(what);
    return this.#heldUntil(pid, said + coming > 0, async () => (await this.unheard.of(what)).said > 0);
  }

  /** More was committed than anybody was told: who was killed meanwhile, or stopped, is to tell it. */
  async #isUnanswered() {
    return (await this.database.submitted()) > this.acts.answered('submission');
  }

  /** Stops the process while something is on its way to it, until that has happened which it has to take in. */
  async #heldUntil(pid, isComing, isSo) {
    if (!isComing || !told(pid, 'SIGSTOP')) return false;
    for (const end = performance.now() + SAID_MS; performance.now() < end; ) {
      await pause(SETTLE_MS);
      if (await isSo()) return true;
    }
    told(pid, 'SIGCONT');
    return false;
  }
}
