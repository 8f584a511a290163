import { newId, occurredAfter } from '@huiyin/kernel';
import type { NewFact } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import type { OrderHeld, Policy } from '@huiyin/policy';
import { Copies } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { keepRaised } from '../ladder/raised.store';
import { raisedIn } from '../ladder/raised';
import { nextStep } from '../ladder/steps';
import { withdrawSteps } from '../ladder/step.store';
import { type Change, changesOf, type Keys, keptAfter } from './changes';
import { type Clock, clocksOf } from './clock';
import { readRoundClocks, saveStanding } from './clock.store';
import { editionsOf, versionOf } from './editions';
import { type CaseFact, inOrder } from './fact';
import type { KeptClock } from './kept-clock';
import { handledBy, ordersOf } from './orders';
import { sayAndHear } from './hear-own.handler';
import { readRound, type RoundKey, saveOrders, type StoredRound } from './round.store';
import { factOf, saidOfChange } from './say.handler';
import { firstTraits, traitsAfter } from './traits';

// A policy whose clocks start each other without end is refused as a draft; this only bounds the damage.
const MOST_TURNS = 10;

interface Folded {
  readonly kept: KeptClock;
  /** Without one the facts no longer make this clock: its order turned out to be a co-handler's. */
  readonly clock?: Clock;
  readonly changes: readonly Change[];
}

/** What is stored of a round before a turn. */
interface Known {
  readonly stored: StoredRound;
  readonly before: readonly KeptClock[];
  readonly policy: Policy;
}

/** Folds the facts of one round into its clocks, stores them and says what changed, all in the caller's transaction. */
@Injectable()
export class FoldRound {
  constructor(private readonly copies: Copies) {}

  /** The caller holds the lock of the appeal. Before a fact has named the policy of the round there is nothing to fold by. */
  async fold(tx: Tx, key: RoundKey, now: Date): Promise<void> {
    const policies = new Map<number, Policy>();
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const [stored, before] = await Promise.all([readRound(tx, key), readRoundClocks(tx, key.appealId, key.round)]);
      if (!stored || stored.policyVersion === null) return;
      const policy = policies.get(stored.policyVersion) ?? (await this.copies.policy(tx, stored.policyVersion));
      if (!policy) return;
      policies.set(stored.policyVersion, policy);
      if (!(await this.turn(tx, key, { stored, before, policy }, now))) return;
    }
  }

  /** True when a fact said in this turn is one that the rules themselves listen to. */
  private async turn(tx: Tx, key: RoundKey, { stored, before, policy }: Known, now: Date): Promise<boolean> {
    const orders = ordersOf(stored.facts);
    const folded = foldedOf(key, stored, policy, orders, before, now);
    const said = facts(folded, occurredAfter(now, stored.newestAt));
    const kept = folded.map((one) => one.kept);
    const last = said.at(-1);
    saveOrders(tx, key, orders);
    saveStanding(tx, {
      clocks: kept,
      due: folded.map((one) => ({ id: one.kept.id, at: nextAt(one, policy) })),
      newest: new Map(last ? [[key.appealId, last.occurredAt]] : []),
    });
    withdrawSteps(tx, kept, folded.flatMap(withdrawnOf));
    keepRaised(tx, key, raisedIn(stored.facts), { policyVersion: stored.policyVersion ?? 0, climbs: policy.authority !== undefined });
    return (await sayAndHear(tx, [{ key, policy, facts: said }])).length > 0;
  }
}

const withdrawnOf = ({ kept, changes }: Folded): { clockId: string; run: number }[] =>
  changes.flatMap((change) => (change.is === 'withdrawn' ? [{ clockId: kept.id, run: change.run }] : []));

const routeUnit = (told: readonly CaseFact[]): string | null => {
  const accepted = inOrder(told).findLast(({ type }) => type === 'appeal-accepted' || type === 'appeal-reopened');
  const route = accepted?.data.route;
  const unitId: unknown = typeof route === 'object' && route !== null ? Reflect.get(route, 'unitId') : undefined;
  return typeof unitId === 'string' ? unitId : null;
};

const foldedOf = (key: RoundKey, stored: StoredRound, policy: Policy, orders: readonly OrderHeld[], before: readonly KeptClock[], now: Date): Folded[] => {
  const { hours } = policy;
  const newest = stored.facts.reduce((at, { occurredAt }) => (occurredAt > at ? occurredAt : at), now);
  const earlier = stored.earlier.toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
  const traits = earlier.reduce(traitsAfter, firstTraits(earlier, {}));
  const clocks = clocksOf({ facts: stored.facts, policy, editions: editionsOf(hours, stored.editions), traits }, newest);
  const keysOf = (kept: KeptClock | undefined, clock: Clock): Keys => {
    const holder = handledBy(orders, clock.orderId);
    return {
      ...key,
      id: kept?.id ?? newId(now),
      policyVersion: stored.policyVersion ?? 0,
      calendarVersion: versionOf(hours, stored.editions, clock.calendar),
      unitId: holder?.unitId ?? routeUnit(stored.facts),
      personId: holder?.personId ?? null,
    };
  };
  const found = clocks.map((clock) => {
    const kept = before.find(({ kind, orderId }) => kind === clock.kind && orderId === clock.orderId);
    return { clock, kept: keptAfter(kept, clock, keysOf(kept, clock)), changes: changesOf(kept, clock) };
  });
  const gone = before.filter(({ id, state }) => state !== 'cancelled' && !found.some(({ kept }) => kept.id === id));
  return [...found, ...gone.map((kept) => ({ kept: { ...kept, state: 'cancelled' as const }, changes: [{ is: 'cancelled' as const }] }))];
};

const facts = (folded: readonly Folded[], from: Date): NewFact[] =>
  folded
    .flatMap(({ kept, changes }) => changes.map((change) => ({ kept, change })))
    .map(({ kept, change }, index) => factOf(kept, saidOfChange(kept, change), new Date(from.getTime() + index)));

const nextAt = ({ kept, clock }: Folded, policy: Policy): Date | null => {
  const rule = policy.clocks.find(({ id }) => id === clock?.ruleId);
  const ladder = policy.ladders.find(({ id }) => id === rule?.ladder);
  return rule && clock ? (nextStep(kept, { rule, ladder, calendar: clock.calendar })?.at ?? null) : null;
};
