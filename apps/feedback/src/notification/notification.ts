import type { NotificationKind, NotificationRefs } from '@huiyin/contracts';
import { readers } from '@huiyin/policy';
import { createHash } from 'node:crypto';
import { REVIEW_LEFT } from '../follow-up/left-to-sender';
import { inOrder, textOf, textsOf, type Told } from '../follow-up/told';
import type { WaitsForAnswer } from '../follow-up/waits';

/** One thing that one person is told of one fact. */
export interface Notification {
  readonly id: string;
  readonly personId: string;
  readonly kind: NotificationKind;
  readonly at: string;
  readonly refs: NotificationRefs;
  /** Whether it leads to the case: for a person concerned, to whom there is none, it does not. */
  readonly ofCase: boolean;
}

interface To {
  readonly kind: NotificationKind;
  readonly personIds: readonly string[];
  /** Of what is theirs whatever the case is to them: a person concerned is told it too. */
  readonly own?: true;
}

const people = (...ids: readonly (string | undefined)[]): string[] => ids.flatMap((id) => id ?? []);
const actorOf = ({ actor }: Told): string | undefined => (actor.kind === 'person' ? actor.personId : undefined);
const personOf = (fact: Told): string | undefined => textOf(fact, 'personId');
const sameRun = (one: Told, other: Told): boolean => one.data.clockId === other.data.clockId && one.data.run === other.data.run;

const takes = ['order-issued', 'order-accepted', 'order-reassigned', 'order-handed-over'];

/** What the rules look at beside the fact itself: the facts before it, and all of them. */
interface Seen {
  readonly all: readonly Told[];
  readonly before: readonly Told[];
  readonly waits: WaitsForAnswer;
}

/** Who accepted the case follows it to its end. */
const officer = ({ all }: Seen): string[] => people(...all.filter(({ type }) => type === 'appeal-accepted').map(actorOf));
const holderOf = (orderId: unknown, { before }: Seen): string[] =>
  people(before.filter(({ type, data }) => takes.includes(type) && data.orderId === orderId).map(personOf).at(-1));
/** Whose a clock is: the holder of its order, else who accepted the case. */
const ownerOf = (fact: Told, seen: Seen): string[] => (fact.data.orderId ? holderOf(fact.data.orderId, seen) : officer(seen));
/** Whose a clock is that ran out; nobody's where only the sender was silent. */
const lateOf = (fact: Told, seen: Seen): string[] => (seen.waits(textOf(fact, 'kind') ?? '') ? [] : ownerOf(fact, seen));
const saidBy = (type: string, field: string, fact: Told, { all }: Seen): string[] =>
  people(...all.filter((one) => one.type === type && one.data[field] === fact.data[field]).map(actorOf));

/** Whom points concern: their person; where they stand on a unit, who headed it when they were entered, and who appealed them. */
const concernedBy = (fact: Told, { before }: Seen): string[] => {
  const ofEntry = [...before, fact].filter(({ data }) => data.entryId === fact.data.entryId);
  const ofUnit = ofEntry.flatMap((one) => (one.type === 'points-entered' ? textsOf(one, 'personIds') : one.type === 'points-appealed' ? people(actorOf(one)) : []));
  return personOf(fact) ? people(personOf(fact)) : ofUnit;
};

type Rule = (fact: Told, seen: Seen) => readonly To[];
const to = (kind: NotificationKind, of: (fact: Told, seen: Seen) => readonly string[]): Rule => (fact, seen) => [{ kind, personIds: of(fact, seen) }];

const rules: Readonly<Record<string, Rule>> = {
  'order-issued': to('order-issued', (fact) => people(personOf(fact))),
  'order-reassigned': (fact) => [
    { kind: 'order-reassigned', personIds: people(personOf(fact)) },
    { kind: 'order-taken-away', personIds: people(textOf(fact, 'fromPersonId')).filter((id) => id !== personOf(fact)) },
  ],
  'order-returned': to('order-returned', (_fact, seen) => officer(seen)),
  'opinion-given': to('opinion-given', (_fact, seen) => officer(seen)),
  'opinion-sent-back': to('opinion-sent-back', (fact, seen) => saidBy('opinion-given', 'opinionId', fact, seen)),
  'material-given': to('material-given', (fact, seen) => saidBy('material-requested', 'requestId', fact, seen)),
  'sender-wrote': to('sender-wrote', (_fact, seen) => officer(seen)),
  'clock-warned': to('clock-warned', (fact) => textsOf(fact, 'personIds')),
  'clock-breached': to('clock-breached', lateOf),
  'clock-recomputed': to('clock-recomputed', ownerOf),
  'breach-withdrawn': to('breach-withdrawn', (fact, seen) => {
    const told = seen.all.filter((one) => sameRun(one, fact));
    const called = told.filter(({ type }) => type === 'escalated').flatMap((step) => [...textsOf(step, 'personIds'), ...textsOf(step, 'adminIds')]);
    return [...called, ...told.filter(({ type }) => type === 'clock-breached').flatMap((breach) => lateOf(breach, { ...seen, before: upTo(seen.all, breach) }))];
  }),
  escalated: (fact) => [
    { kind: 'called', personIds: textsOf(fact, 'personIds') },
    { kind: 'level-empty', personIds: textsOf(fact, 'adminIds').filter((id) => !textsOf(fact, 'personIds').includes(id)) },
  ],
  'satisfaction-given': to('dissatisfied', (fact, seen) => (fact.data.satisfied === false ? officer(seen) : [])),
  'review-asked': (fact) => [
    { kind: 'review-asked', personIds: textsOf(fact, 'personIds') },
    { kind: 'review-empty', personIds: textsOf(fact, 'adminIds') },
  ],
  [REVIEW_LEFT]: to('review-empty', (fact) => textsOf(fact, 'adminIds')),
  'review-closed': to('review-closed', (fact, { all }) => all.filter(({ type, data }) => type === 'review-asked' && data.reviewId === fact.data.reviewId).flatMap((asked) => textsOf(asked, 'personIds'))),
  'review-decided': to('review-decided', (_fact, seen) => [...officer(seen), ...people(...seen.before.filter(({ type }) => type === 'opinion-given').map(actorOf))]),
  'points-entered': (fact, seen) => [
    { kind: 'points-entered', personIds: concernedBy(fact, seen), own: true },
    { kind: 'points-empty', personIds: textsOf(fact, 'adminIds') },
  ],
  'points-appealed': (fact) => [
    { kind: 'points-appealed', personIds: textsOf(fact, 'personIds') },
    { kind: 'plea-empty', personIds: textsOf(fact, 'adminIds') },
  ],
  'points-upheld': (fact, seen) => [{ kind: 'points-upheld', personIds: personOf(fact) ? people(personOf(fact)) : saidBy('points-appealed', 'pleaId', fact, seen), own: true }],
  'points-reversed': (fact, seen) => [{ kind: 'points-reversed', personIds: concernedBy(fact, seen), own: true }],
};

const upTo = (facts: readonly Told[], { id }: Told): readonly Told[] => facts.slice(0, facts.findIndex((one) => one.id === id));

const idOf = (factId: string, personId: string, kind: string): string => {
  const hex = createHash('sha256').update(`${factId} ${personId} ${kind}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const NO_REFS: NotificationRefs = { number: null, orderId: null, orderNumber: null, clock: null, level: null, dueAt: null };

/** A review is of a case, and of no order; who gave an opinion of that round knows it by the order on which they gave it. */
const opinedOn = (fact: Told, all: readonly Told[], personId: string): string | undefined => {
  if (fact.type !== 'review-decided') return undefined;
  const given = all.filter((one) => one.type === 'opinion-given' && one.round === fact.round && actorOf(one) === personId).at(-1);
  return given && textOf(given, 'orderId');
};

const refsOf = (fact: Told, all: readonly Told[], personId: string): NotificationRefs => {
  const orderId = textOf(fact, 'orderId') ?? opinedOn(fact, all, personId) ?? null;
  const issued = all.find(({ type, data }) => type === 'order-issued' && data.orderId === orderId);
  const filed = all.find(({ type }) => type === 'appeal-filed');
  const ofClock = 'clockId' in fact.data;
  return {
    number: (filed && textOf(filed, 'number')) ?? null,
    orderId,
    orderNumber: (issued && textOf(issued, 'number')) ?? null,
    clock: (ofClock && textOf(fact, 'kind')) || null,
    level: typeof fact.data.level === 'number' ? fact.data.level : null,
    dueAt: textOf(fact, 'dueAt') ?? null,
  };
};

/**
 * Whom the facts of a case tell what, in whichever order they came. Nobody is told of what they did themselves, and a person
 * concerned of nothing but their own points, with nothing of the case.
 */
export const notificationsOf = (told: readonly Told[], waits: WaitsForAnswer): Notification[] => {
  const all = inOrder(told);
  const barred = new Set(readers(all).barredPersonIds);
  const made = all.flatMap((fact, at) =>
    (rules[fact.type]?.(fact, { all, before: all.slice(0, at), waits }) ?? []).flatMap(({ kind, personIds, own }) =>
      [...new Set(personIds)]
        .filter((personId) => personId !== actorOf(fact) && (own || !barred.has(personId)))
        .map((personId): Notification => {
          const ofCase = !barred.has(personId);
          return { id: idOf(fact.id, personId, kind), personId, kind, at: fact.occurredAt, refs: ofCase ? refsOf(fact, all, personId) : NO_REFS, ofCase };
        }),
    ),
  );
  return made.sort((a, b) => (a.id < b.id ? -1 : 1));
};
