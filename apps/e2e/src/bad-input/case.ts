import { dataOf, type Headers } from '../stack/ask';
import type { Session } from '../stack/session';
import { until } from '../stack/until';
import { isLate } from './command';

/** One appeal that was walked to some state, with what names it. */
export interface Case {
  readonly appealId: string;
  readonly number: string;
  readonly receiptCode: string;
  /** By which colleagues join it. */
  readonly invitationCode?: string | undefined;
  readonly sender: Headers;
  readonly version: number;
  readonly category: string;
  readonly grade: string;
  readonly requestId: string | undefined;
  readonly order: { readonly id: string; readonly version: number; readonly opinions: readonly { readonly id: string }[] } | undefined;
  /** What came after the answer, with a version of its own. */
  readonly followUp: { readonly version: number; readonly linkCode: string | null } | undefined;
  readonly reviewId: string | undefined;
  /** What the handler was told of it. */
  readonly told: readonly string[];
  readonly mergedInto: string | undefined;
}

/** What an officer sees of one. */
export interface Seen {
  readonly appeal: {
    readonly id: string; readonly number: string; readonly version: number; readonly status: string;
    readonly suggested: { readonly category: { readonly id: string }; readonly grade: { readonly id: string } };
    readonly openRequest: { readonly id: string } | null;
    readonly orders: readonly { readonly id: string; readonly version: number; readonly state: string; readonly opinions: readonly { readonly id: string }[] }[];
    readonly reviews: readonly { readonly id: string }[];
    readonly mergedInto: { readonly id: string } | null;
  };
  readonly callBack: { readonly version: number; readonly linkCode: string | null; readonly state: string } | null;
}

const SEEN = `query ($id: ID!) { appeal(id: $id) {
  id number version status suggested { category { id } grade { id } } openRequest { id } orders { id version state opinions { id } } reviews { id } mergedInto { id }
} callBack(appealId: $id) { version linkCode state } }`;

interface Told {
  readonly notifications: { readonly edges: readonly { readonly node: { readonly id: string; readonly appeal: { readonly id: string } | null } }[] };
}

export const seenBy = async (officer: Session, id: string): Promise<Seen> => dataOf(await until('the case', () => officer.ask<Seen>(SEEN, { id }), (one) => !isLate(one)));

/** The case as it is for these two, with the keys that are not read. */
export const readCase = async (officer: Session, handler: Session, id: string, keys: Pick<Case, 'sender' | 'receiptCode' | 'invitationCode'>): Promise<Case> => {
  const { appeal, callBack } = await seenBy(officer, id);
  const { number, version, suggested, openRequest, orders, reviews, mergedInto } = appeal;
  const { notifications } = dataOf(await handler.ask<Told>('{ notifications(first: 50) { edges { node { id appeal { id } } } } }'));
  return {
    sender: keys.sender, receiptCode: keys.receiptCode, invitationCode: keys.invitationCode, appealId: id, number, version, category: suggested.category.id, grade: suggested.grade.id,
    requestId: openRequest?.id, order: orders[0], followUp: callBack ?? undefined, reviewId: reviews[0]?.id, mergedInto: mergedInto?.id,
    told: notifications.edges.filter(({ node }) => node.appeal?.id === id).map(({ node }) => node.id),
  };
};
