import { readers, type Role } from '@huiyin/policy';
import { type Refusal, refuse } from '@huiyin/kernel';
import type { Told } from '../points/told';

interface Asker {
  readonly personId: string;
  readonly roles: readonly Role[];
}

/** The role in which somebody does what the policy lets these roles do; undefined where they may not. */
export const roleOf = ({ roles }: Pick<Asker, 'roles'>, allowed: readonly Role[]): Role | undefined => allowed.find((role) => roles.includes(role));

/** Whether somebody is a person concerned 当事人, to whom the appeal and all that came of it does not exist. */
export const isBarred = (facts: readonly Told[], { personId }: Pick<Asker, 'personId'>): boolean => readers(facts).barredPersonIds.includes(personId);

/** Refuses who has no part in it: a person concerned as if there were nothing, others by name. */
export const mayNot = (facts: readonly Told[], asker: Asker, allowed: readonly Role[], field: string): Refusal | undefined => {
  if (isBarred(facts, asker)) return refuse('not-found', { field });
  return roleOf(asker, allowed) ? undefined : refuse('not-allowed');
};
