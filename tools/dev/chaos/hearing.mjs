import { createRequire } from 'node:module';
import { join } from 'node:path';
import { distDir } from '../stack/paths.mjs';
import { pause } from './client.mjs';

const LOOK_MS = 100;
const { hearers } = createRequire(import.meta.url)(join(distDir, 'libs/contracts/src/topology.js'));
const everyHearer = [...new Set(Object.values(hearers).flat())];

/** Who stands still while this one is away: itself where it hears anything, and everybody without the broker or the database. */
const standingStill = (victim) => (['nats', 'postgres'].includes(victim) ? everyHearer : everyHearer.filter((name) => name === victim));

/**
 * Watches after each kill until whoever heard nothing meanwhile has acknowledged all that had been said before, and has said what it had
 * committed. A fact is acknowledged when it is in the hearer's tables, so this is the ledger, the clocks and the figures too.
 */
export class Hearing {
  watched = [];
  #open = new Set();
  #isFollowing = false;

  constructor({ broker, database }) {
    Object.assign(this, { broker, database });
  }

  /** `killedAt` is the database's time of the kill. */
  watch({ victim, at, unpublished }, killedAt) {
    for (const hearer of standingStill(victim)) {
      const one = { hearer, victim, at, killedAt, owes: victim === hearer && unpublished > 0, goals: undefined, behind: [] };
      this.watched.push(one);
      this.#open.add(one);
    }
    if (!this.#isFollowing) void this.#follow();
  }

  async #follow() {
    this.#isFollowing = true;
    for (; this.#open.size > 0; await pause(LOOK_MS)) {
      const streams = await this.broker.progress();
      if (!streams) continue;
      for (const one of this.#open) if (await this.#isOver(one, streams)) this.#end(one);
    }
    this.#isFollowing = false;
  }

  #end(one) {
    one.overAt = performance.now();
    this.#open.delete(one);
  }

  /** What had been said is what a stream has at the first look after the kill. */
  async #isOver(one, streams) {
    const mine = [...streams].filter(([, { floors }]) => floors.has(one.hearer));
    one.goals ??= new Map(mine.map(([name, { last }]) => [name, last]));
    const behind = mine.filter(([name, { floors }]) => floors.get(one.hearer) < (one.goals.get(name) ?? 0)).map(([name]) => name);
    if (behind.length > 0) one.behind = behind;
    if (behind.length > 0) return false;
    one.owes &&= (await this.database.unpublished([one.hearer], one.killedAt)) !== 0;
    return !one.owes;
  }
}
