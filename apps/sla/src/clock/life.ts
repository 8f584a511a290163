import type { Calendar } from '@huiyin/calendar';
import { applies, type CaseTraits, type ClockRule, pairs, type Policy } from '@huiyin/policy';
import { type CaseFact, meets, orderOf, text } from './fact';
import type { Pause } from './pauses';
import { overSince } from './timing';

/** Whose clock it is and what surrounds it: the rules of one kind, one order or the whole round, and all its facts. */
export interface Setting {
  readonly rules: readonly ClockRule[];
  readonly policy: Pick<Policy, 'categories'>;
  readonly orderId: string | null;
  readonly facts: readonly CaseFact[];
  /** False for orders of co-handlers; a round's clock listens to the lead order alone. */
  readonly isLead: (orderId: string) => boolean;
}

/** What a clock went through so far. `pauses` are as told: they may overlap, and `limited` ones end by the rule's limit. */
export interface Life {
  readonly rule: ClockRule | null;
  readonly calendar: Calendar;
  readonly starts: Readonly<Record<string, CaseFact>>;
  readonly pauses: readonly (Pause & { readonly limited: boolean })[];
  readonly stoppedAt: Date | null;
  readonly cancelledAt: Date | null;
  /** Since when no rule of the kind applies to the case, because its grade or category changed. */
  readonly excludedAt: Date | null;
  readonly takenBack: number;
}

/** A review that is closed goes with an archived case, also where its clock started after that was told. */
const closing = ['appeal-refused', 'appeal-referred', 'appeal-withdrawn', 'appeal-concluded', 'appeal-archived', 'review-closed'];
const orderEnds = ['order-returned', 'order-cancelled'];
/** Ends that undo the stop they name, as if the clock had been paused in between. */
const takesBack = ['opinion-sent-back'];

export const unborn = (calendar: Calendar): Life => ({
  rule: null, calendar, starts: {}, pauses: [], stoppedAt: null, cancelledAt: null, excludedAt: null, takenBack: 0,
});

/** The fact that started it; undefined while nothing did. */
export const startOf = ({ rule, starts }: Life): CaseFact | undefined => (rule ? starts[rule.id] : undefined);

const isOver = (life: Life): boolean => life.stoppedAt !== null || life.cancelledAt !== null;
const hasRunOut = (life: Life, at: Date): boolean => startOf(life) !== undefined && overSince(life, at) !== null;

/** A new edition of the calendar counts for a clock that neither ended nor ran out. */
export const recalculated = (life: Life, calendar: Calendar, at: Date): Life =>
  isOver(life) || hasRunOut(life, at) ? life : { ...life, calendar };

const chosen = (life: Life, { rules, policy }: Setting, traits: CaseTraits, at: Date): Life => {
  const rule = rules.find(({ when }) => applies(when, traits, policy)) ?? null;
  if (isOver(life) || hasRunOut(life, at)) return life;
  if (rule === null && life.rule !== null) return { ...life, excludedAt: life.excludedAt ?? at };
  return { ...life, rule, excludedAt: null };
};

const isHeard = ({ orderId, rules, isLead }: Setting, fact: CaseFact): boolean => {
  const of = orderOf(fact);
  return rules[0]?.per === 'order' ? of === orderId : of === null || isLead(of);
};

const started = (life: Life, setting: Setting, fact: CaseFact): Life => {
  const fresh = setting.rules.filter(({ id, startsOn }) => !life.starts[id] && meets(startsOn, fact));
  if (fresh.length === 0 || !isHeard(setting, fact)) return life;
  return { ...life, starts: { ...life.starts, ...Object.fromEntries(fresh.map(({ id }) => [id, fact])) } };
};

const later = (a: Date, b: Date): Date => (a > b ? a : b);

/** The end that names this start, whenever it occurred. */
const namedEnd = (fact: CaseFact, facts: readonly CaseFact[], types?: readonly string[]): CaseFact | undefined => {
  const pair = pairs.find(({ start, end }) => start === fact.type && (types?.includes(end) ?? true));
  const name = pair && text(fact, pair.by);
  return name === undefined ? undefined : facts.find((end) => end.type === pair?.end && text(end, pair.by) === name);
};

const isNamed = (fact: CaseFact): boolean => pairs.some(({ start }) => start === fact.type);

const pauseEnd = (fact: CaseFact, rule: ClockRule, facts: readonly CaseFact[]): Date | null => {
  const following = facts.slice(facts.findIndex(({ id }) => id === fact.id) + 1);
  const end = isNamed(fact) ? namedEnd(fact, facts) : following.find((one) => meets(rule.resumesOn, one));
  return end && meets(rule.resumesOn, end) ? later(end.occurredAt, fact.occurredAt) : null;
};

/** The final reply of the round; a source of a merge has that of its target. */
const isFinalReply = (fact: CaseFact): boolean => fact.type === 'reply-sent' && text(fact, 'kind') === 'final';

/** What undid a merge before its answer came: an unmerge after that only says that the case is handled again. */
const unmergedBy = (merge: CaseFact, facts: readonly CaseFact[]): CaseFact | undefined => {
  const end = namedEnd(merge, facts);
  const answer = facts.find(isFinalReply);
  return end && answer && answer.occurredAt < end.occurredAt ? undefined : end;
};

/** Until when a merge holds a clock: undone, or for a clock of the round answered; what nobody gave on an order stays where it was. */
const mergeEnd = (merge: CaseFact, facts: readonly CaseFact[], orderId: string | null): Date | null => {
  const end = unmergedBy(merge, facts) ?? (orderId === null ? facts.find(isFinalReply) : undefined);
  return end ? later(end.occurredAt, merge.occurredAt) : null;
};

/** A suspended order waits for the merge that suspended it to be undone; one superseded by a decision stays where it is. */
const suspensionEnd = (fact: CaseFact, facts: readonly CaseFact[]): Date | null => {
  const merge = facts.filter((one) => one.type === 'appeal-merged' && one.occurredAt <= fact.occurredAt).at(-1);
  const end = merge && unmergedBy(merge, facts);
  return end ? later(end.occurredAt, fact.occurredAt) : null;
};

const paused = (life: Life, setting: Setting, fact: CaseFact): Life => {
  const { rule } = life;
  const { facts, orderId } = setting;
  if (!rule) return life;
  const add = (to: Date | null, limited: boolean): Life => ({
    ...life, pauses: [...life.pauses, { from: fact.occurredAt, to, cause: fact.type, limited }],
  });
  if (meets(rule.pausesOn, fact) && (orderOf(fact) === null || isHeard(setting, fact))) return add(pauseEnd(fact, rule, facts), true);
  if (fact.type === 'appeal-merged') return add(mergeEnd(fact, facts, orderId), false);
  if (fact.type === 'order-suspended' && orderId !== null && orderOf(fact) === orderId) return add(suspensionEnd(fact, facts), false);
  return life;
};

const stopped = (life: Life, setting: Setting, fact: CaseFact): Life => {
  const undone = fact.type === 'appeal-merged' ? unmergedBy(fact, setting.facts) : namedEnd(fact, setting.facts, takesBack);
  if (!undone) return { ...life, stoppedAt: fact.occurredAt };
  const pause = { from: fact.occurredAt, to: later(undone.occurredAt, fact.occurredAt), cause: undone.type, limited: false };
  return { ...life, pauses: [...life.pauses, pause], takenBack: life.takenBack + 1 };
};

const isCancelledBy = (life: Life, { orderId }: Setting, fact: CaseFact): boolean =>
  (orderEnds.includes(fact.type) && orderId !== null && orderOf(fact) === orderId) ||
  (closing.includes(fact.type) && startOf(life) !== undefined);

/** One fact further. After its end a clock hears only the start that came late. */
export const lived = (before: Life, setting: Setting, traits: CaseTraits, fact: CaseFact): Life => {
  const life = started(chosen(before, setting, traits, fact.occurredAt), setting, fact);
  if (isOver(life)) return life;
  if (life.rule && meets(life.rule.stopsOn, fact) && isHeard(setting, fact)) return stopped(life, setting, fact);
  if (isCancelledBy(life, setting, fact)) return { ...life, cancelledAt: fact.occurredAt };
  return paused(life, setting, fact);
};
