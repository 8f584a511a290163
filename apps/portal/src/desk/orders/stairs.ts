import { momentWords } from '../../format/words';
import type { Reading } from '../../format/clock';
import type { LadderLevel, LadderState } from '../../ui/ladder';
import type { SayDesk } from '../queue/queue';
import type { OrderClock } from './use-order';

type Level = OrderClock['levels'][number];
type Step = OrderClock['steps'][number];

const actions = { tell: 'action.tell', duty: 'action.duty', notice: 'action.notice', points: 'action.points' } as const;
const known = <K extends string>(table: Readonly<Record<string, K>>, code: string): K | undefined => table[code];

/** What follows for who is called, in words. */
export const actionWords = (codes: readonly string[], say: SayDesk): string =>
  codes.map((code) => known(actions, code)).filter((phrase) => phrase !== undefined).map((phrase) => say(phrase)).join(say('list.join'));

/** Names in the language of the page. */
export interface Called {
  level(level: Pick<Level, 'names'>): string;
  unit(unit: Step['unit']): string | undefined;
}

/** A level as the policy calls it, with the unit whose head was called. */
const titleOf = (level: Level, step: Step | undefined, called: Called, say: SayDesk): string => {
  const unit = called.unit(step?.unit ?? null);
  return unit ? say('holder.of', { unit, holder: called.level(level) }) : called.level(level);
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
export const stairsOf = (clock: OrderClock, reading: Reading, sayDesk: SayDesk, named: Called): LadderLevel[] => {
  const steps = clock.steps.filter((step) => !step.withdrawn);
  const next = clock.state === 'BREACHED' || clock.state === 'RUNNING' ? clock.levels.find((level) => !steps.some((step) => step.level === level.level) && level.at)?.level : undefined;
  return clock.levels.map((level) => {
    const step = steps.find((one) => one.level === level.level);
    const people = (step?.people ?? level.people).map((person) => [person.post, person.name].filter(Boolean).join(' '));
    const state = stateOf(level, steps, next);
    const what = actionWords(level.actions, sayDesk);
    return {
      level: level.level,
      state,
      title: titleOf(level, step, named, sayDesk),
      who: people.join(sayDesk('list.join')) || (step ? sayDesk('stair.nobody') : undefined),
      when: whenOf(level, step, reading, sayDesk),
      what: what || undefined,
      stateLabel: sayDesk(`stair.${state}`),
    };
  });
};
