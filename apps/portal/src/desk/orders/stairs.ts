import { momentWords } from '../../format/words';
import type { Reading } from '../../format/clock';
import type { LadderLevel, LadderState } from '../../ui/ladder';
import type { SayDesk } from '../queue/queue';
import type { OrderClock } from './use-order';

type Level = OrderClock['levels'][number];
type Step = OrderClock['steps'][number];

const holders = {
  'department-head': 'holder.department-head', leader: 'holder.leader', officer: 'holder.officer', responder: 'holder.responder',
  host: 'holder.host', handler: 'holder.handler', person: 'holder.person',
} as const;
const actions = { tell: 'action.tell', duty: 'action.duty', notice: 'action.notice', points: 'action.points' } as const;
const known = <K extends string>(table: Readonly<Record<string, K>>, code: string): K | undefined => table[code];

/** What follows for who is called, in words. */
export const actionWords = (codes: readonly string[], say: SayDesk): string =>
  codes.map((code) => known(actions, code)).filter((phrase) => phrase !== undefined).map((phrase) => say(phrase)).join(say('list.join'));

/** Whose office it is: the unit of the order, and the name of any other. */
export interface UnitOf {
  readonly order: string | undefined;
  of(unit: Step['unit']): string | undefined;
}

/** Offices of the department that has the order; the others are the tenant's. */
const ofDepartment = new Set(['department-head', 'handler', 'responder']);

/** A holder as the policy names it; a bare code by our word for it, or by its level. */
export const holderWords = ({ holder, level }: Pick<Level, 'holder' | 'level'>, say: SayDesk): string => {
  const phrase = known(holders, holder);
  if (phrase) return say(phrase);
  return /^[a-z0-9.-]*$/.test(holder) ? say('holder.level', { level }) : holder;
};

/** The same with the unit whose office it is: that which was called, else that of the order; a second head is of the unit above. */
const officeOf = (level: Level, clock: Pick<OrderClock, 'levels'>, step: Step | undefined, unitOf: UnitOf | undefined, say: SayDesk): string => {
  const holder = holderWords(level, say);
  const called = unitOf?.of(step?.unit ?? null);
  if (called) return say('holder.of', { unit: called, holder });
  if (!ofDepartment.has(level.holder)) return holder;
  if (clock.levels.some((lower) => lower.holder === level.holder && lower.level < level.level)) return say('holder.above', { holder });
  return unitOf?.order ? say('holder.of', { unit: unitOf.order, holder }) : holder;
};

const stateOf = (level: Level, steps: readonly Step[], next: number | undefined): LadderState => {
  const called = steps.map((step) => step.level);
  if (called.includes(level.level)) return level.level === Math.max(...called) ? 'called' : 'done';
  return level.level === next ? 'next' : 'later';
};

const whenOf = (level: Level, step: Step | undefined, { now, zone, say }: Reading, sayDesk: SayDesk): string | undefined => {
  if (step) {
    const called = sayDesk('stair.calledAt', { when: momentWords(step.at, now, zone, say) });
    return step.unconfirmed ? called + sayDesk('stair.unconfirmed') : called;
  }
  return level.at ? sayDesk('stair.at', { when: momentWords(level.at, now, zone, say) }) : undefined;
};

/** The ladder of a clock as stairs: who was called, who is next and when, and what follows for them. */
export const stairsOf = (clock: OrderClock, reading: Reading, sayDesk: SayDesk, unitOf?: UnitOf): LadderLevel[] => {
  const steps = clock.steps.filter((step) => !step.withdrawn);
  const next = clock.state === 'BREACHED' || clock.state === 'RUNNING' ? clock.levels.find((level) => !steps.some((step) => step.level === level.level) && level.at)?.level : undefined;
  return clock.levels.map((level) => {
    const step = steps.find((one) => one.level === level.level);
    const people = (step?.people.length ? step.people : level.people).map((person) => [person.post, person.name].filter(Boolean).join(' '));
    const state = stateOf(level, steps, next);
    const what = actionWords(level.actions, sayDesk);
    return {
      level: level.level,
      state,
      title: officeOf(level, clock, step, unitOf, sayDesk),
      who: people.join(sayDesk('list.join')) || undefined,
      when: whenOf(level, step, reading, sayDesk),
      what: what || undefined,
      stateLabel: sayDesk(`stair.${state}`),
    };
  });
};
