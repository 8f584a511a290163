import type { NewFact } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { type HolderCase, holderOf, type Organisation, type Policy } from '@huiyin/policy';
import type { SweptClock } from '../clock/clock.store';
import { calendarFor, type National } from '../clock/editions';
import type { KeptClock } from '../clock/kept-clock';
import type { RoundKey } from '../clock/round.store';
import { factOf, saidOfStep } from '../clock/say.handler';
import { called, type Climb, type Hold, nextLevel } from '../ladder/ladder';
import type { KeptRaised, SweptRaised } from '../ladder/raised.store';
import type { KeptStep } from '../ladder/kept-step';
import { nextStep, type Practice, remindersOf, stepsTaken, type Taken } from '../ladder/steps';
import { adminsOf, toldBy } from '../ladder/told';

/** What the steps of one clock follow from beside the clock. */
export interface Surroundings {
  readonly policy: Policy;
  readonly nationals: readonly National[];
  readonly organisation: Organisation;
  readonly organisationVersion: number;
  readonly upTo: Date;
  /** When the first of its steps occurs. */
  readonly at: Date;
  readonly unconfirmed: boolean;
}

/** What is to be stored and said of one clock or climb. */
export interface Done {
  readonly id: string;
  readonly key: RoundKey;
  readonly policy: Policy;
  readonly clock?: KeptClock;
  readonly raised?: Pick<KeptRaised, 'id' | 'reached' | 'calledAt' | 'skipped'>;
  readonly nextAt: Date | null;
  readonly steps: readonly KeptStep[];
  readonly facts: readonly NewFact[];
  /** A pause reached its limit: the round is folded again. */
  readonly fold: boolean;
}

type Subject = Pick<KeptClock, 'id' | 'kind' | 'orderId' | 'dueAt' | 'appealId' | 'round' | 'policyVersion' | 'personId'>;

const caseOf = ({ unitId, originUnitId, barred }: SweptClock | SweptRaised, at: Date): HolderCase => ({ unitId, originUnitId, barredPersonIds: barred, at });

const stepOf = (subject: Subject, step: Exclude<Taken, { is: 'warned' }>, id: string, unconfirmed: boolean): KeptStep => {
  const { appealId, round, kind } = subject;
  const shared = { id, clockId: subject.id, appealId, round, kind, run: step.run, dueAt: step.dueAt, at: step.at, unconfirmed, withdrawn: false };
  if (step.is === 'breached') return { ...shared, level: 0, unitId: null, actions: [], nextAt: null, personIds: [] };
  const { level, unitId, actions, nextAt, personIds } = step.call;
  return { ...shared, level, unitId, actions, nextAt, personIds };
};

const sayAll = (subject: Subject, taken: readonly Taken[], around: Surroundings, tell: (step: Taken) => readonly string[]): Pick<Done, 'steps' | 'facts'> => {
  const { unconfirmed, organisationVersion } = around;
  const numbered = taken.map((step) => ({ step, stepId: newId(step.at) }));
  return {
    steps: numbered.flatMap(({ step, stepId }) => (step.is === 'warned' ? [] : [stepOf(subject, step, stepId, unconfirmed)])),
    facts: numbered.map(({ step, stepId }) => ({
      ...factOf(subject, saidOfStep(subject, step, { stepId, unconfirmed, told: tell(step) }), step.at),
      organisationVersion: step.is === 'breached' || organisationVersion === 0 ? undefined : organisationVersion,
    })),
  };
};

/** The due steps of a clock, as they are to be stored and said. */
export const stepClock = (swept: SweptClock, around: Surroundings): Done => {
  const { policy, nationals, organisation, upTo, at } = around;
  const { originUnitId: _origin, barred: _barred, newestAt: _newest, heldBack: _held, ...kept } = swept;
  const key = { appealId: kept.appealId, round: kept.round };
  const rule = policy.clocks.find(({ id }) => id === kept.ruleId);
  if (!rule) throw new Error(`policy ${kept.policyVersion} has no clock rule ${kept.ruleId}`);
  const ladder = policy.ladders.find(({ id }) => id === rule.ladder);
  const practice: Practice = { rule, ladder, calendar: calendarFor(policy.hours, nationals.find(({ version }) => version === kept.calendarVersion)) };
  const about = caseOf(swept, at);
  const { clock, taken, resume } = stepsTaken(kept, practice, upTo, at, (level) => holderOf(level, about, organisation));
  const reminders = remindersOf(rule);
  const tell = (step: Taken): readonly string[] => {
    const reminder = step.is === 'warned' ? reminders[step.reminder] : undefined;
    return reminder ? toldBy(reminder, kept.personId, about, organisation) : adminsOf(about, organisation);
  };
  const nextAt = nextStep(clock, practice)?.at ?? null;
  return { id: kept.id, key, policy, clock, nextAt, fold: resume, ...sayAll(kept, taken, around, tell) };
};

const climbing = (start: Climb, upTo: Date, at: Date, hold: Hold): { climb: Climb; taken: Taken[] } => {
  const taken: Taken[] = [];
  for (let climb = start; ; ) {
    const next = nextLevel(climb);
    const last = taken.at(-1)?.at ?? upTo;
    if (!next || next.at > (last > upTo ? last : upTo)) return { climb, taken };
    const step = called(climb, next, new Date(at.getTime() + taken.length), hold);
    taken.push({ is: 'called', dueAt: step.call.dueAt, at: step.call.at, run: 1, call: step.call });
    climb = step.climb;
  }
};

/** The due levels of the authority ladder for what a handler raised: no clock, no breach. */
export const climbRaised = (swept: SweptRaised, around: Surroundings): Done => {
  const { policy, nationals, organisation, upTo, at } = around;
  const { id, appealId, round, orderId, policyVersion, personId, raisedAt, reached, calledAt, skipped } = swept;
  const ladder = policy.ladders.find((one) => one.id === policy.authority);
  const unclimbed = { id, key: { appealId, round }, policy, nextAt: null, steps: [], facts: [], fold: false };
  if (!ladder) return unclimbed;
  const about = caseOf(swept, at);
  const start: Climb = { ladder, reached, since: calledAt ?? raisedAt, skipped, pauses: [], calendar: calendarFor(policy.hours, nationals.at(-1)) };
  const { climb, taken } = climbing(start, upTo, at, (level) => holderOf(level, about, organisation));
  const subject = { id, kind: 'authority', orderId, dueAt: raisedAt, appealId, round, policyVersion, personId };
  const raised = { id, reached: climb.reached, calledAt: taken.at(-1)?.at ?? calledAt, skipped: climb.skipped };
  return { ...unclimbed, raised, nextAt: nextLevel(climb)?.at ?? null, ...sayAll(subject, taken, around, () => adminsOf(about, organisation)) };
};
