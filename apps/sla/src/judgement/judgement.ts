import { type Refusal, refuse } from '@huiyin/kernel';
import type { Policy, Role, Unit } from '@huiyin/policy';
import type { KeptStep } from '../ladder/kept-step';

type Held = Pick<KeptStep, 'personIds' | 'unitId'>;
type Step = Held & Pick<KeptStep, 'level' | 'withdrawn'>;

/** Who judges. */
export interface Judge {
  readonly personId: string;
  readonly roles: readonly Role[];
}

const headOf = ({ unitId }: Held, units: readonly Unit[]): string | null => units.find(({ id }) => id === unitId)?.headPersonId ?? null;

/** Whether somebody holds a level: was called at it, or heads its unit. */
export const holds = (step: Held, personId: string, units: readonly Unit[]): boolean => step.personIds.includes(personId) || headOf(step, units) === personId;

/** Why a call of the ladder may not be judged: by who it may not, while it does not stand, or where nobody can answer for it. */
export const mayNotJudge = (step: Step, judge: Judge, { judgedBy }: Pick<Policy['accountability'], 'judgedBy'>, units: readonly Unit[]): Refusal | undefined => {
  if (!judgedBy.some((role) => judge.roles.includes(role))) return refuse('not-allowed');
  if (step.level === 0 || step.withdrawn) return refuse('wrong-state');
  if (holds(step, judge.personId, units)) return refuse('level-own');
  return step.unitId === null && step.personIds.length !== 1 ? refuse('level-without-head') : undefined;
};
