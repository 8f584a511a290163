import type { Caller, InputOf, ListReviews, OutputOf } from '@huiyin/contracts';
import { Tenants, type Tx } from '@huiyin/persistence';
import { staffIn } from '@huiyin/policy';
import { caseFactsOf, Copies, type MemberAsker, OwnAppeals, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { mayNotDecide } from '../follow-up/eligible';
import { followUpOf } from '../follow-up/follow-up';
import { openReviews } from '../follow-up/follow-up.store';
import { pageOfRows } from '../follow-up/paging';
import { policyOf } from '../follow-up/rules.store';
import type { Told } from '../follow-up/told';
import { reviewsOf } from './review.store';
import { beginningOf, type ReviewView, viewOf } from './review-view';

/** The open reviews that the asker may decide. */
@Injectable()
export class ListReviewsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly own: OwnAppeals,
    private readonly clock: ServiceClock,
  ) {}

  async handle(input: InputOf<typeof ListReviews>, asker: MemberAsker, caller: Caller): Promise<OutputOf<typeof ListReviews>> {
    const able = await this.tenants.inTenant(asker.tenantId, (tx) => this.able(tx, asker));
    const own = await this.own.among(able.map(({ appealId }) => appealId), caller);
    return pageOfRows(able.filter(({ appealId }) => !own.has(appealId)), input, ({ askedAt, id }) => `${askedAt} ${id}`);
  }

  private async able(tx: Tx, asker: MemberAsker): Promise<ReviewView[]> {
    const ids = await openReviews(tx);
    const [facts, rows, organisation] = [await caseFactsOf(tx, ids), await reviewsOf(tx, ids), await this.copies.organisation(tx)];
    const staff = staffIn(organisation, asker, this.clock.now());
    const views: ReviewView[] = [];
    for (const row of rows) {
      const told = (facts.get(row.appealId) ?? []) as readonly Told[];
      const followUp = followUpOf(told);
      if (followUp?.review?.id !== row.id || followUp.review.decided) continue;
      const { review } = await policyOf(tx, this.copies, followUp);
      if (mayNotDecide(told, staff, review) === undefined) views.push(viewOf({ ...row, words: beginningOf(row.words) }, followUp, 'staff'));
    }
    return views.sort((a, b) => (`${a.askedAt} ${a.id}` < `${b.askedAt} ${b.id}` ? -1 : 1));
  }
}
