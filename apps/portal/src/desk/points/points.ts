import type { PointShownFragment, PleaFilter, Role } from '../../generated/desk';

export type Entry = PointShownFragment;
export type Shown = 'own' | 'pleas' | 'all';

/** Which lists somebody has: one's own first where points may be entered for them, the tenant's for who supervises. */
export const listsOf = (roles: readonly Role[]): readonly Shown[] => {
  const own: readonly Shown[] = roles.some((role) => role !== 'TENANT_ADMIN' && role !== 'LEADER') ? ['own'] : [];
  if (roles.includes('LEADER')) return ['pleas', 'all', 'own'];
  return roles.includes('TENANT_ADMIN') ? ['all', ...own] : own;
};

/** The list that the address asks for, where somebody has it. */
export const shownOf = (asked: string | null, lists: readonly Shown[]): Shown => lists.find((one) => one === asked) ?? lists[0] ?? 'own';

export const filterOf = (shown: Shown): { pleas?: PleaFilter } => (shown === 'pleas' ? { pleas: 'OPEN' } : {});

/** −2 and +1, with a sign that is read as one. */
export const signed = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`);
/** A sum: without a plus, for it is no change. */
export const sum = (points: number): string => (points < 0 ? `−${-points}` : String(points));
