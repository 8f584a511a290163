import type { Caller, InputOf, ListReviews, OutputOf } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import type { StaffAsker } from '@huiyin/policy';
import { caseFactsOf, Copies, type MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { written } from '../follow-up/case-key';
import { mayNotDecide, maySeeEnded } from '../follow-up/eligible';
import { type FollowUp, followUpOf, openReviewOf } from '../follow-up/follow-up';
import type { Listed } from '../follow-up/follow-up.store';
import { PageCasesHandler } from '../follow-up/page-cases.handler';
import { policyOf } from '../follow-up/rules.store';
import type { Told } from '../follow-up/told';
import { type ReviewRow, reviewsOf } from './review.store';
import { beginningOf, type ReviewView, viewOf } from './review-view';

/** An older round has no review that is open: it was decided before there was another. */
const isOpen = ({ id }: ReviewRow, followUp: FollowUp): boolean => openReviewOf(followUp)?.id === id;

/** The open reviews that the asker may decide, or those that ended. */
@Injectable()
export class ListReviewsHandler {
  constructor(
    private readonly paging: PageCasesHandler,
    private readonly copies: Copies,
  ) {}

  handle({ open, ...page }: InputOf<typeof ListReviews>, asker: MemberAsker, caller: Caller): Promise<OutputOf<typeof ListReviews>> {
    const list = open ? 'open-reviews' : 'ended-reviews';
    return this.paging.handle({ list, ...page }, asker, caller, (tx, rows, viewer) => this.show(tx, rows, viewer, open));
  }

  private async show(tx: Tx, rows: readonly Listed[], viewer: StaffAsker, open: boolean): Promise<Map<string, ReviewView>> {
    const ids = [...new Set(rows.map(({ appealId }) => appealId))];
    const [known, reviews] = [await caseFactsOf(tx, ids), await reviewsOf(tx, ids)];
    const shown = new Map<string, ReviewView>();
    for (const { appealId, round, at } of rows) {
      const facts = (known.get(appealId) ?? []) as readonly Told[];
      const [followUp, review] = [followUpOf(facts), reviews.find((one) => one.appealId === appealId && one.round === round)];
      if (!followUp || !review || isOpen(review, followUp) !== open) continue;
      const { review: rule } = await policyOf(tx, this.copies, followUp);
      const may = open ? mayNotDecide(facts, viewer, rule) === undefined : maySeeEnded('review', facts, viewer, rule);
      if (may) shown.set(written({ at, appealId }), viewOf({ ...review, words: beginningOf(review.words) }, followUp, 'staff'));
    }
    return shown;
  }
}
