import { createContext, useContext } from 'react';
import type { ReadMeQuery } from '../../generated/desk';

export type Me = NonNullable<ReadMeQuery['me']>;
export type ActiveMembership = NonNullable<Me['active']>;

export interface Who {
  readonly me: Me;
  readonly active: ActiveMembership;
}

const Asking = createContext<Who | null>(null);
export const WhoIs = Asking.Provider;

/** Who is signed in, inside the signed-in part of the desk. */
export const useWho = (): Who => {
  const who = useContext(Asking);
  if (!who) throw new Error('useWho outside of the signed-in desk');
  return who;
};
