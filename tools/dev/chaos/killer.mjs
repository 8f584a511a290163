import { pause } from './client.mjs';

const AIM_MS = 3_000;
const HEALTHY_MS = 90_000;

const processOf = (state, name) => state.processes[name] ?? state[name];

async function isHealthy({ health }) {
  try {
    return (await fetch(health, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}

/** SIGKILLs by plan, each at its moment, and counts what a kill left unpublished. */
export class Killer {
  kills = [];

  constructor({ stack, database, broker, senders }) {
    Object.assign(this, { stack, database, broker, senders });
  }

  async follow(plan, onKill) {
    for (const step of plan) {
      const before = await this.#up(step.victim);
      const hit = await this.#await(step, before.pid);
      const kill = { ...step, hit, pid: before.pid, unpublished: await this.#kill(step.victim, before.pid) };
      this.kills.push(kill);
      onKill(kill);
      await this.broker.consumers();
      if (!step.overlap) await this.#up(step.victim, before.pid);
    }
    for (const name of new Set(plan.map(({ victim }) => victim))) await this.#up(name);
  }

  /** Waits until it runs and answers, as another process than `pid`. The state file tells who is healthy; the killed stay in it until the next is. */
  async #up(name, pid = this.kills.findLast(({ victim }) => victim === name)?.pid) {
    const end = performance.now() + HEALTHY_MS;
    for (;;) {
      const found = processOf(this.stack.state(), name);
      if (found.pid !== pid && (!found.health || (await isHealthy(found)))) return found;
      if (performance.now() > end) throw new Error(`${name} was not healthy within ${HEALTHY_MS / 1_000} s of its kill`);
      await pause(50);
    }
  }

  /** A kill without aim comes some time after its wave; an aimed one waits for its moment in the wave: false when it did not come. */
  async #await({ victim, aim, wave, delayMs }, pid) {
    if (aim) await pause(delayMs);
    this.senders.release(wave);
    if (aim) return this.#aim(victim, aim, pid);
    return void (await pause(delayMs));
  }

  async #aim(victim, aim, pid) {
    const moments = {
      'in-flight': () => this.senders.inFlight >= 2,
      unpublished: () => this.#heldUnpublished(victim, pid),
      unacknowledged: async () => (await this.broker.unacknowledged(victim)) > 0,
    };
    for (const end = performance.now() + AIM_MS; performance.now() < end; await pause(5)) if (await moments[aim]()) return true;
    return false;
  }

  /** Stops the process in the moment in which it has something unpublished, so that it is still so when it is killed; lets it go on where it was not. */
  async #heldUnpublished(victim, pid) {
    if (!((await this.database.unpublished([victim])) > 0)) return false;
    process.kill(pid, 'SIGSTOP');
    // What it had sent to the database before comes to its end there.
    await pause(20);
    if ((await this.database.unpublished([victim])) > 0) return true;
    process.kill(pid, 'SIGCONT');
    return false;
  }

  /** What a killed service or broker left unpublished is read after, when nobody publishes it; the database is asked before. */
  async #kill(victim, pid) {
    const before = victim === 'postgres' ? await this.database.unpublished() : 0;
    const at = new Date();
    process.kill(pid, 'SIGKILL');
    if (victim === 'postgres') return before ?? 0;
    return (await this.database.unpublished(victim === 'nats' ? undefined : [victim], at)) ?? 0;
  }
}
