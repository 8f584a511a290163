import { useRef } from 'react';
import { type Group, standing } from './queue';

/** Rows in their groups; while they are `held` they stand where they stood. `of` names the list: another one stands anew. */
export const useStanding = <T extends { readonly id: string }>(groups: readonly Group<T>[], of: string, held: boolean): readonly Group<T>[] => {
  const last = useRef<{ of: string; groups: readonly Group<T>[] }>({ of, groups });
  const shown = held && last.current.of === of ? standing(last.current.groups, groups) : groups;
  last.current = { of, groups: shown };
  return shown;
};
