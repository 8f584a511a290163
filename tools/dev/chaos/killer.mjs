import { Agenda } from './agenda.mjs';
import { pause } from './client.mjs';
import { Hearing } from './hearing.mjs';
import { Moments } from './moments.mjs';
import { Unheard } from './unheard.mjs';

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

/** SIGKILLs by plan, each at its moment, and counts what a kill left unpublished and unheard. */
export class Killer {
  kills = [];
  #begun = new Set();

  constructor({ stack, database, broker, senders, acts }) {
    const unheard = new Unheard(database);
    Object.assign(this, { stack, database, broker, senders, unheard, hearing: new Hearing({ broker, database }), moments: new Moments({ database, broker, acts, unheard }) });
  }

  /** Kills by plan. What missed its moment is waited for on until `work`, which then comes to its end, has ended; it is killed then all the same. */
  async follow(plan, onKill, work) {
    const agenda = new Agenda(plan);
    for (let step = agenda.next(); step; step = agenda.next()) {
      await this.#up(step.victim);
      const met = await this.#meet(step, agenda.missed);
      if (step.aim && !met) agenda.putOff(step);
      else if (met && met !== step) agenda.instead(met, step);
      if (met || !step.aim) await this.#take(met ?? step, Boolean(met), onKill);
    }
    return this.#rest(agenda, onKill, work).finally(() => this.#allUp(plan));
  }

  async #rest(agenda, onKill, work) {
    let isOver = false;
    const ended = work().finally(() => (isOver = true));
    ended.catch((error) => error);
    for (; !isOver && agenda.missed.length > 0; await pause(5)) {
      const met = await this.#first(agenda.missed);
      if (met) agenda.instead(met);
      if (met) await this.#take(met, true, onKill);
    }
    for (const step of agenda.missed) {
      await this.#up(step.victim);
      await this.#take(step, false, onKill);
    }
    return ended;
  }

  async #allUp(plan) {
    for (const name of new Set(plan.map(({ victim }) => victim))) await this.#up(name);
  }

  async #take(step, hit, onKill) {
    const { pid } = processOf(this.stack.state(), step.victim);
    const killedAt = new Date();
    const kill = { ...step, hit, pid, at: performance.now(), ...(await this.#kill(step.victim, pid)) };
    this.kills.push(kill);
    this.hearing.watch(kill, killedAt);
    onKill(kill);
    const back = this.#up(step.victim).then(() => void (kill.upAt = performance.now()));
    // Of one that is not waited for here, `#allUp` says that it did not come back.
    back.catch((error) => error);
    await this.broker.consumers();
    if (!step.overlap) await back;
  }

  /** Waits until it runs and answers, as another process than was killed last. The state file tells who is healthy; the killed stay in it until the next is. */
  async #up(name) {
    const pid = this.#last(name)?.pid;
    const end = performance.now() + HEALTHY_MS;
    for (;;) {
      const found = processOf(this.stack.state(), name);
      if (found.pid !== pid && (!found.health || (await isHealthy(found)))) return found;
      if (performance.now() > end) throw new Error(`${name} was not healthy within ${HEALTHY_MS / 1_000} s of its kill`);
      await pause(50);
    }
  }

  #last(name) {
    return this.kills.findLast(({ victim }) => victim === name);
  }

  /** What comes first, the moment of this step or of one that missed its own before; nothing where neither did. A kill without aim comes some time after its wave. */
  async #meet(step, missed) {
    if (step.aim) await pause(step.delayMs);
    this.#begin(step);
    const aimed = [step, ...missed].filter(({ aim }) => aim);
    for (const end = performance.now() + (step.aim ? AIM_MS : step.delayMs); performance.now() < end; await pause(5)) {
      const met = await this.#first(aimed);
      if (met) return met;
    }
    return undefined;
  }

  async #first(steps) {
    for (const one of steps) if (await this.#isNow(one)) return one;
    return undefined;
  }

  /** Its wave is submitted once, however often its moment is waited for. */
  #begin(step) {
    if (!this.#begun.has(step)) this.senders.release(step.wave);
    this.#begun.add(step);
  }

  /** Who is not back yet has no moment. */
  async #isNow(step) {
    const last = this.#last(step.victim);
    if (last && !last.upAt) return false;
    return this.moments.isNow(step, processOf(this.stack.state(), step.victim).pid);
  }

  /** What a killed service or broker left unpublished or unheard is read after, when nobody publishes or hears it; the database is asked before. */
  async #kill(victim, pid) {
    const before = victim === 'postgres' ? await this.database.unpublished() : 0;
    const at = new Date();
    process.kill(pid, 'SIGKILL');
    if (victim === 'postgres') return { unpublished: before ?? 0, unheard: {} };
    const [unpublished, unheard] = await Promise.all([this.database.unpublished(victim === 'nats' ? undefined : [victim], at), this.unheard.by(victim, at)]);
    return { unpublished: unpublished ?? 0, unheard };
  }
}
