import type { Role } from '../../generated/desk';
import type { IconName } from '../../ui/icon';

interface PlaceOfRail {
  readonly path: `/${string}`;
  readonly icon: IconName;
  readonly phrase: `rail.${string}`;
  /** Lit up on this address alone, for a place that has others below it. */
  readonly exact?: true;
  readonly roles: readonly Role[];
}

/** The places that exist, and who has them. */
const places = [
  { path: '/desk', icon: 'inbox', phrase: 'rail.desk', roles: ['OFFICER'] },
  { path: '/call', icon: 'phone', phrase: 'rail.call', roles: ['OFFICER', 'RESPONDER', 'HOST'] },
  { path: '/callbacks', icon: 'back', phrase: 'rail.callbacks', roles: ['OFFICER'] },
  { path: '/orders', icon: 'document', phrase: 'rail.orders', roles: ['HANDLER', 'RESPONDER', 'DEPARTMENT_HEAD'] },
  { path: '/lead', icon: 'stairs', phrase: 'rail.lead', roles: ['LEADER', 'DEPARTMENT_HEAD', 'OFFICER'] },
  { path: '/reviews', icon: 'shield', phrase: 'rail.reviews', roles: ['LEADER'] },
  { path: '/ideas', icon: 'star', phrase: 'rail.ideas', roles: ['REVIEWER', 'OFFICER', 'LEADER'] },
  { path: '/points', icon: 'bars', phrase: 'rail.points', roles: ['HANDLER', 'RESPONDER', 'DEPARTMENT_HEAD', 'LEADER', 'TENANT_ADMIN'] },
  { path: '/appeals', icon: 'search', phrase: 'rail.find', roles: ['OFFICER', 'LEADER'] },
  { path: '/audit', icon: 'bars', phrase: 'rail.audit', roles: ['AUDITOR'], exact: true },
  { path: '/audit/proof', icon: 'link', phrase: 'rail.proof', roles: ['AUDITOR'] },
  { path: '/audit/definitions', icon: 'list', phrase: 'rail.definitions', roles: ['AUDITOR'] },
  { path: '/audit/grants', icon: 'shield', phrase: 'rail.grants', roles: ['AUDITOR'] },
  { path: '/audit/queries', icon: 'search', phrase: 'rail.queries', roles: ['AUDITOR'] },
  { path: '/group/grants', icon: 'shield', phrase: 'rail.grants', roles: ['GROUP_ADMIN'] },
  { path: '/figures', icon: 'bars', phrase: 'rail.figures', roles: ['LEADER', 'OFFICER', 'TENANT_ADMIN', 'GROUP_ADMIN'] },
  { path: '/admin/audits', icon: 'search', phrase: 'rail.reads', roles: ['TENANT_ADMIN'] },
] as const satisfies readonly PlaceOfRail[];

export type Place = (typeof places)[number];

/** A membership's own places, never another role's. */
export const placesOf = (roles: readonly Role[]): Place[] => places.filter((place) => place.roles.some((role) => roles.includes(role)));

/** Where a membership begins; an employee without an office belongs to the people's pages. */
export const homeOf = (roles: readonly Role[]): string | null => {
  if (roles.includes('LEADER') && !roles.includes('OFFICER')) return '/lead';
  const own = placesOf(roles);
  return (own.find(({ path }) => path !== '/call') ?? own[0])?.path ?? (roles.includes('SENDER') ? '/me' : null);
};
