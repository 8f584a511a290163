import type { Caller, InputOf, ListReviews, OutputOf } from '@huiyin/contracts';
import { Tenants, type Tx } from '@huiyin/persistence';
import { staffIn } from '@huiyin/policy';
import { caseFactsOf, Copies, type MemberAsker, OwnAppeals, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { mayNotDecide, maySeeEnded } from '../follow-up/eligible';
import { followUpOf } from '../follow-up/follow-up';
import { decidedReviews, openReviews } from '../follow-up/follow-up.store';
import { inKeyOrder, pageOfRows } from '../follow-up/paging';
import { policyOf } from '../follow-up/rules.store';
import type { Told } from '../follow-up/told';
import { reviewsOf } from './review.store';
import { beginningOf, type ReviewView, viewOf } from './review-view';

const keyOf = ({ askedAt, id }: ReviewView): string => `${askedAt} ${id}`;

/** The open reviews that the asker may decide, or those that were decided. */
@Injectable()
export class ListReviewsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly own: OwnAppeals,
    private readonly clock: ServiceClock,
  ) {}

  async handle({ open, ...page }: InputOf<typeof ListReviews>, asker: MemberAsker, caller: Caller): Promise<OutputOf<typeof ListReviews>> {
    const seen = await this.tenants.inTenant(asker.tenantId, (tx) => this.seen(tx, asker, open));
    const own = await this.own.among(seen.map(({ appealId }) => appealId), caller);
    const from = open ? 'smallest' : 'largest';
    return pageOfRows(inKeyOrder(seen.filter(({ appealId }) => !own.has(appealId)), keyOf, from), page, keyOf, from);
  }

  private async seen(tx: Tx, asker: MemberAsker, open: boolean): Promise<ReviewView[]> {
    const ids = await (open ? openReviews(tx) : decidedReviews(tx));
    const [facts, rows, organisation] = [await caseFactsOf(tx, ids), await reviewsOf(tx, ids), await this.copies.organisation(tx)];
    const staff = staffIn(organisation, asker, this.clock.now());
    const views: ReviewView[] = [];
    for (const row of rows) {
      const told = (facts.get(row.appealId) ?? []) as readonly Told[];
      const followUp = followUpOf(told);
      if (!followUp || (row.outcome === null) !== open) continue;
      const { review } = await policyOf(tx, this.copies, followUp);
      const may = open ? followUp.review?.id === row.id && mayNotDecide(told, staff, review) === undefined : maySeeEnded('review', told, staff, review);
      if (may) views.push(viewOf({ ...row, words: beginningOf(row.words) }, followUp, 'staff'));
    }
    return views;
  }
}
