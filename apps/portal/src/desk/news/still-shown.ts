import type { ReadNewsQuery } from '../../generated/desk';
import type { News } from './place-of';

type Page = ReadNewsQuery['notifications'];

/** A page of notices as it stands before somebody. */
export interface Shown {
  readonly rows: readonly News[];
  /** Of the reading that brought the rows, so that the page before this one begins where this one ends. */
  readonly pageInfo: Page['pageInfo'];
}

export const asRead = ({ edges, pageInfo }: Page): Shown => ({ rows: edges.map(({ node }) => node), pageInfo });

/** What is shown stays where it stands; a newer reading only tells what of it is read meanwhile. */
export const stillShown = (shown: Shown | null, page: Page, unreadOnly: boolean): Shown => {
  if (!shown || shown.rows.length === 0) return asRead(page);
  const newer = new Map(page.edges.map(({ node }) => [node.id, node]));
  // Among the unread, what would stand above the last one and does not was read; what is older was pushed off the page.
  const reach = page.pageInfo.hasNextPage ? (page.edges.at(-1)?.node.at ?? '') : '';
  const told = (one: News): News => newer.get(one.id) ?? (unreadOnly && one.at > reach ? { ...one, read: true } : one);
  return { ...shown, rows: shown.rows.map(told) };
};

/** How many came since, above what is shown. */
export const freshAbove = ({ rows }: Shown, { edges }: Page): number => {
  const known = new Set(rows.map(({ id }) => id));
  const first = edges.findIndex(({ node }) => known.has(node.id));
  if (first >= 0) return first;
  return edges.filter(({ node }) => node.at > (rows[0]?.at ?? '')).length;
};
