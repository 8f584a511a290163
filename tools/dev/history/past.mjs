import { setTimeout as pause } from 'node:timers/promises';
import { randomOf } from '../chaos/random.mjs';
import { made } from '../demo/login.mjs';
import { writeOffset } from '../stack/clock-file.mjs';
import { SEEN_MS, showClock } from '../stack/shown-clock.mjs';
import { openPlace } from './documents.mjs';
import { keepHistory } from './kept.mjs';
import { Quiet } from './quiet.mjs';
import { tell } from './tell.mjs';
import { ticksOf } from './ticks.mjs';
import { worldsOf } from './worlds.mjs';

/** Cases acted on at a time; from one to the next but one some minutes pass. */
const TOGETHER = 8;
const MINUTE = 60_000;

/** What is acted on of one case together, in its order. */
const perCase = (acts) => {
  const cases = new Map();
  for (const one of acts) cases.set(one.story, [...(cases.get(one.story) ?? []), one]);
  return [...cases.values()];
};

/** The time that the services are at; it never goes back. */
class PastClock {
  written = Promise.resolve();

  constructor(gateway, offsetMs) {
    Object.assign(this, { gateway, offsetMs });
  }

  now = () => Date.now() + this.offsetMs;

  /** Until every service sees it: asking each of them, hundreds of times, would cost more than to wait for as long as they may look away. */
  async to(instant) {
    await this.written;
    this.offsetMs = Math.max(this.offsetMs, Math.round(instant - Date.now()));
    await writeOffset(this.offsetMs);
    await pause(SEEN_MS);
  }

  /** The present, shown by every service. */
  async end() {
    await this.written;
    this.offsetMs = Math.max(this.offsetMs, 0);
    await showClock(this.gateway, this.offsetMs);
  }

  /** Some time passes; whoever looks sees it. One at a time, for the file is written whole. */
  forward(ms) {
    this.offsetMs += ms;
    const offsetMs = this.offsetMs;
    this.written = this.written.then(() => writeOffset(offsetMs));
    return this.written;
  }
}

const openPlaces = async (history, plans) => {
  for (const { world } of plans) {
    history.places[world.tenantId] ??= await placeOf(world);
    world.placeCode = history.places[world.tenantId];
  }
  keepHistory(history);
};
const placeOf = async ({ people }) => made(await people.nth('tenant-admin').ask(openPlace, { input: { commandId: crypto.randomUUID(), name: '职工之家 · 文化墙' } })).code;

/** Does all acts, some cases at a time, while time goes on. */
const act = async ({ history, clock, random }, acts, isAgain) => {
  const cases = perCase(acts);
  const lane = async () => {
    for (let ofCase = cases.shift(); ofCase; ofCase = cases.shift()) {
      for (const one of ofCase) await tell(history, one.world, one, isAgain);
      if (cases.length % 4 === 1) await clock.forward(Math.floor((1 + random() * 4) * MINUTE));
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, lane));
};

/** What ran out by then is noticed first, then people act, then follows what follows; answers when a clock's next step is due. */
const happen = async (around, { acts, instant, isNight }, due, isAgain) => {
  const { clock, quiet } = around;
  await clock.to(instant);
  const next = due === undefined || (due && due <= instant) ? await quiet.at(clock.now()) : due;
  await act(around, acts, isAgain);
  // What senders say at night follows its course until the morning.
  if (isNight) return undefined;
  return acts.length > 0 ? quiet.at(clock.now()) : next;
};

/** Tells the past from where it stands; the services' clock ends at the present. Answers what did not go as planned. */
export async function tellPast(stack, history, say) {
  const { days, plans, instantOf } = worldsOf(stack, history);
  const ticks = ticksOf({ seed: history.seed, days, instantOf, plans }).filter(({ instant }) => instant < history.to);
  const { offsetMs } = Object.values((await (await fetch(`${stack.gateway}/healthz`)).json()).services)[0].clock;
  const clock = new PastClock(stack.gateway, offsetMs);
  const quiet = await Quiet.open(stack);
  await openPlaces(history, plans);
  const around = { history, clock, quiet, random: randomOf(history.seed) };
  let due = await quiet.at(clock.now());
  let told = 0;
  for (let next = history.next; next < ticks.length; next += 1) {
    const isIdle = ticks[next].acts.length === 0 && due !== undefined && !(due && due <= ticks[next].instant);
    if (!isIdle) due = await happen(around, ticks[next], due, next === history.next && next > 0);
    history.next = next + 1;
    if (!isIdle) keepHistory(history);
    const tenth = Math.floor((10 * (next + 1)) / ticks.length);
    if (tenth > told) say(`${new Date(ticks[next].instant).toISOString().slice(0, 10)} · ${(told = tenth) * 10} %`);
  }
  await clock.end();
  await quiet.at(clock.now());
  await quiet.close();
  keepHistory({ ...history, known: {}, ended: new Date().toISOString() });
  return history.stopped;
}
