import type { Role } from '../../generated/desk';
import type { IconName } from '../../ui/icon';
import type { Duty } from './use-may';

interface PlaceOfRail {
  readonly path: `/${string}`;
  readonly icon: IconName;
  readonly phrase: `rail.${string}`;
  /** Lit up on this address alone, for a place that has others below it. */
  readonly exact?: true;
  readonly roles: readonly Role[];
  /** Whose it is instead where the policy says so: who is named for one of these. */
  readonly duties?: readonly Duty[];
  /** Theirs whatever it says. */
  readonly always?: readonly Role[];
  /** Whoever the ladder has called has it too, whatever their office. */
  readonly called?: true;
  /** Of an employee without an office, who is at home on the people's pages. */
  readonly plain?: true;
}

/** What a part in suggestions may be, besides scoring them. */
export const ideaDuties = ['raisedBy', 'decidedBy', 'fundedBy', 'grantedBy', 'paidBy'] as const satisfies readonly Duty[];

/** The places that exist, and who has them. */
const places = [
  { path: '/me', icon: 'list', phrase: 'rail.me', roles: [], plain: true },
  { path: '/desk', icon: 'inbox', phrase: 'rail.desk', roles: ['OFFICER'] },
  { path: '/call', icon: 'phone', phrase: 'rail.call', roles: ['OFFICER', 'RESPONDER', 'HOST'] },
  { path: '/callbacks', icon: 'back', phrase: 'rail.callbacks', roles: ['OFFICER'], duties: ['calledBackBy'] },
  { path: '/orders', icon: 'document', phrase: 'rail.orders', roles: ['HANDLER', 'RESPONDER', 'DEPARTMENT_HEAD'] },
  { path: '/lead', icon: 'stairs', phrase: 'rail.lead', roles: ['LEADER', 'DEPARTMENT_HEAD', 'OFFICER'], called: true },
  { path: '/reviews', icon: 'shield', phrase: 'rail.reviews', roles: ['LEADER'], duties: ['reviewedBy'] },
  { path: '/ideas', icon: 'star', phrase: 'rail.ideas', roles: ['REVIEWER', 'OFFICER', 'LEADER'], duties: ideaDuties, always: ['REVIEWER'] },
  { path: '/points', icon: 'bars', phrase: 'rail.points', roles: ['OFFICER', 'HANDLER', 'RESPONDER', 'DEPARTMENT_HEAD', 'LEADER', 'HOST', 'TENANT_ADMIN'], plain: true },
  { path: '/appeals', icon: 'search', phrase: 'rail.find', roles: ['OFFICER', 'HANDLER', 'RESPONDER', 'DEPARTMENT_HEAD', 'HOST', 'LEADER'] },
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

/** The people's pages are another page of the browser. */
export const ofPeople = '/me';
export const isOfPeople = ({ path }: Place): boolean => path === ofPeople;

/** What decides besides one's roles, as far as it has been read. */
export interface Known {
  readonly called?: boolean;
  readonly named?: Partial<Record<Duty, readonly Role[]>> | undefined;
}

/** Whose a place is: theirs whom the policy names, and before it has been read theirs whose it is by default. */
const holdersOf = ({ roles, duties, always = [] }: PlaceOfRail, named: Known['named']): readonly Role[] =>
  duties?.some((duty) => named?.[duty]) ? [...always, ...duties.flatMap((duty) => named?.[duty] ?? [])] : roles;

/** A membership's own places, never another role's. */
export const placesOf = (roles: readonly Role[], { called = false, named }: Known = {}): Place[] => {
  const theirs = (place: PlaceOfRail): boolean => holdersOf(place, named).some((role) => roles.includes(role));
  const plain = roles.includes('SENDER') && !places.some(theirs);
  return places.filter((place) => theirs(place) || (called && 'called' in place) || (plain && 'plain' in place));
};

const beside: readonly string[] = ['/call', '/points', '/appeals'];

/** Where a membership begins; an employee without an office belongs to the people's pages. */
export const homeOf = (roles: readonly Role[]): string | null => {
  if (roles.includes('LEADER') && !roles.includes('OFFICER')) return '/lead';
  const own = placesOf(roles);
  return (own.find(({ path }) => !beside.includes(path)) ?? own[0])?.path ?? null;
};
