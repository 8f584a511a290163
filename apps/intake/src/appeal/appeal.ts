import type { Actor, AppealStatus } from '@huiyin/contracts';
import { occurredAfter, type Refusal, refuse } from '@huiyin/kernel';
import { type Entry, newestOf, roleOf } from './entry';
import { type ClockCopy, foldClocks, nextClock } from './fold-clocks';
import { foldLife, lastChange, type Life, unsaid } from './fold-life';
import { foldOrders, leadingOrder, type OrderCopy } from './fold-orders';
import { foldRequests, type MaterialRequest } from './fold-requests';
import { type Command, rowFor } from './life';
import { lineId } from './line-id';

/** An appeal as its case file tells it. Its stage is one of a discriminated union, see `Stage`. */
export interface Appeal extends Life {
  readonly id: string;
  readonly log: readonly Entry[];
  readonly orders: readonly OrderCopy[];
  readonly lead: OrderCopy | undefined;
  readonly clocks: readonly ClockCopy[];
  readonly next: ClockCopy | undefined;
  readonly requests: readonly MaterialRequest[];
}

/** What a command did: the appeal after it and the facts to say, in order. */
export interface Decision {
  readonly appeal: Appeal;
  readonly facts: readonly Entry[];
}

/** The case file read as an appeal. */
export const readCase = (id: string, log: readonly Entry[]): Appeal => {
  const life = foldLife(log);
  const orders = foldOrders(log);
  const clocks = foldClocks(log);
  const lead = leadingOrder(orders, life.round);
  return { ...life, id, log, orders, lead, clocks, next: nextClock(clocks), requests: foldRequests(log) };
};

/** The status of an appeal that has been filed. */
export const statusOf = ({ stage }: Appeal): AppealStatus => {
  if (stage.status === 'none') throw new Error('an appeal that was never filed has no status');
  return stage.status;
};

/** A fact that intake says: it never precedes what is known of the appeal. */
export const say = (
  appeal: Appeal, type: string, data: Entry['data'], by: { actor: Actor; now: Date; id?: string; round?: number },
): Entry => {
  const at = occurredAfter(by.now, newestOf(appeal.log));
  return { id: by.id ?? lineId(appeal.id, type, at), service: 'intake', type, at, round: by.round ?? appeal.round, actor: by.actor, data };
};

/** Adds lines to the case file and says what follows from them by the chart. */
export const follow = (before: Appeal, added: readonly Entry[], now: Date): Decision => {
  let appeal = readCase(before.id, [...before.log, ...added]);
  const facts = added.filter(({ service }) => service === 'intake');
  for (const { type, data, round } of unsaid(appeal, appeal.log)) {
    const fact = say(appeal, type, data, { actor: { kind: 'system' }, now, round });
    facts.push(fact);
    appeal = readCase(appeal.id, [...appeal.log, fact]);
  }
  return { appeal, facts };
};

/** Nothing has been said of it yet. */
export const blank = (id: string): Appeal => readCase(id, []);

/** Refuses a command that has no row in the chart for the state of the appeal. */
export const mayDo = (appeal: Appeal, command: Command): Refusal | undefined =>
  rowFor(appeal.stage.status, command) ? undefined : refuse('wrong-state', { values: { status: appeal.stage.status } });

/** Refuses what was decided on another version, and tells what changed since: what, when, and by which role. */
export const mayOn = (appeal: Appeal, seen: number, current: number, zone: string): Refusal | undefined => {
  if (seen === current) return undefined;
  const last = lastChange(appeal.log);
  const changed: Record<string, string> = last ? { changed: last.type, at: last.at.toISOString(), zone, by: roleOf(last) } : {};
  return refuse('stale-version', { values: { version: current, status: appeal.stage.status, ...changed } });
};

/** One line of the case file, where the chart allows the command. */
export const decide = (
  appeal: Appeal, command: Command, fact: { type: string; data: Entry['data']; actor: Actor; id?: string }, now: Date,
): Decision | Refusal => {
  const refused = mayDo(appeal, command);
  if (refused) return refused;
  return follow(appeal, [say(appeal, fact.type, fact.data, { ...fact, now })], now);
};
