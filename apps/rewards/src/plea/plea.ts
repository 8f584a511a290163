import type { PleaOutcome } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';
import type { Policy, Role } from '@huiyin/policy';

/** A plea with its decision, as they are kept. */
export interface PleaRow {
  readonly id: string;
  readonly entryId: string;
  readonly personId: string;
  readonly words: string;
  readonly at: Date;
  readonly decisionId: string | null;
  readonly outcome: PleaOutcome | null;
  readonly reasons: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

/** Somebody of the tenant, with the units that they head. */
export interface Member {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly headOf: readonly string[];
}

/** An entry as pleas and decisions on it are judged. */
export interface Answerable {
  readonly points: number;
  readonly unitId: string | null;
  readonly personId: string | null;
  readonly foundBy: string | null;
  readonly reversed: boolean;
  readonly plea: { readonly decided: boolean } | null;
}

/** Whom an entry concerns: its person; of one that stands on a unit, who heads it. */
export const concerns = ({ personId, unitId }: Pick<Answerable, 'personId' | 'unitId'>, member: Member): boolean =>
  personId === null ? unitId !== null && member.headOf.includes(unitId) : personId === member.personId;

/** Why nobody can appeal an entry any more, whoever they are. */
export const notAppealable = (entry: Answerable, until: Date, now: Date): Refusal | undefined => {
  if (entry.points >= 0) return refuse('points-no-deduction');
  if (entry.plea) return refuse('plea-given');
  if (entry.reversed) return refuse('points-reversed');
  return now >= until ? refuse('plea-window-closed') : undefined;
};

/** Whom it does not concern has no such entry. */
export const mayNotAppeal = (entry: Answerable, member: Member, until: Date, now: Date): Refusal | undefined =>
  concerns(entry, member) ? notAppealable(entry, until, now) : refuse('not-found', { field: 'entryId' });

/** Why somebody may not decide on a plea: not whom it concerns, not who found it, not twice. */
export const mayNotDecide = (entry: Answerable, member: Member, { decidedBy }: Pick<Policy['accountability'], 'decidedBy'>): Refusal | undefined => {
  if (!decidedBy.some((role) => member.roles.includes(role))) return refuse('not-allowed');
  if (!entry.plea) return refuse('not-found', { field: 'pleaId' });
  if (concerns(entry, member) || entry.foundBy === member.personId) return refuse('plea-own-matter');
  if (entry.plea.decided) return refuse('plea-decided');
  return entry.reversed ? refuse('points-reversed') : undefined;
};
