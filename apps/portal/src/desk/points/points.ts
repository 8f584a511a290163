import type { PointShownFragment, PleaFilter, Role } from '../../generated/desk';

export type Entry = PointShownFragment;
export type Shown = 'own' | 'pleas' | 'all';

/** Which lists somebody has: what waits for who decides pleas, the tenant's for who supervises, one's own where points may be entered for them. */
export const listsOf = (roles: readonly Role[], decides: boolean): readonly Shown[] => {
  const pleas: readonly Shown[] = decides || roles.includes('LEADER') ? ['pleas'] : [];
  const all: readonly Shown[] = roles.includes('LEADER') || roles.includes('TENANT_ADMIN') ? ['all'] : [];
  const own: readonly Shown[] = roles.some((role) => role !== 'TENANT_ADMIN') ? ['own'] : [];
  return [...pleas, ...all, ...own];
};

/** The list that the address asks for, where somebody has it. */
export const shownOf = (asked: string | null, lists: readonly Shown[]): Shown => lists.find((one) => one === asked) ?? lists[0] ?? 'own';

export const filterOf = (shown: Shown): { pleas?: PleaFilter } => (shown === 'pleas' ? { pleas: 'OPEN' } : {});

/** −2 and +1, with a sign that is read as one. */
export const signed = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`);
/** A sum: without a plus, for it is no change. */
export const sum = (points: number): string => (points < 0 ? `−${-points}` : String(points));
