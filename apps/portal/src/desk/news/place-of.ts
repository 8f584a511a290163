import type { NotificationKind, ReadNewsQuery, Role } from '../../generated/desk';

export type News = ReadNewsQuery['notifications']['edges'][number]['node'];

const points: ReadonlySet<NotificationKind> = new Set(['POINTS_ENTERED', 'POINTS_APPEALED', 'POINTS_UPHELD', 'POINTS_REVERSED']);

/** Told to whom the review was given: that is why they may read it, ended or not. */
const reviews: ReadonlySet<NotificationKind> = new Set(['REVIEW_ASKED', 'REVIEW_CLOSED']);

/** Somebody is missing who may do it: that is mended in the organisation, not in the case. */
const empty: ReadonlySet<NotificationKind> = new Set(['LEVEL_EMPTY', 'REVIEW_EMPTY', 'POINTS_EMPTY', 'PLEA_EMPTY']);

/** Where somebody looks at what they are told of; undefined where they have no page for it, or may not read it any more. */
export const placeOf = ({ kind, number, orderNumber, appeal }: Pick<News, 'kind' | 'number' | 'orderNumber' | 'appeal'>, roles: readonly Role[]): string | undefined => {
  if (points.has(kind)) return '/points';
  if (empty.has(kind) || !appeal || !number) return undefined;
  if (reviews.has(kind)) return `/reviews/${number}`;
  if (roles.includes('OFFICER')) return `/desk/${number}`;
  if (kind === 'CALLED') return '/lead';
  return orderNumber ? `/orders/${orderNumber}` : undefined;
};
