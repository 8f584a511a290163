import type { InputOf, ReadReviews } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { caseFactsOf, CaseReaders, type MemberAsker, type SenderAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { followUpOf } from '../follow-up/follow-up';
import type { Told } from '../follow-up/told';
import { reviewsOf } from './review.store';
import { type ReviewView, viewOf } from './review-view';

/** Reviews for who may read the case: the staff by the fold of its facts, a sender their own and no other. */
@Injectable()
export class ReadReviewsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly readers: CaseReaders,
  ) {}

  handle({ appealIds }: InputOf<typeof ReadReviews>, asker: MemberAsker | SenderAsker): Promise<ReviewView[]> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const readable = asker.kind === 'sender' ? appealIds.filter((id) => id === asker.appealId) : await this.readers.readable(tx, appealIds, asker);
      const [rows, facts] = [await reviewsOf(tx, readable), await caseFactsOf(tx, readable)];
      return rows.flatMap((row) => {
        const followUp = followUpOf((facts.get(row.appealId) ?? []) as readonly Told[]);
        return followUp ? [viewOf(row, followUp, asker.kind === 'sender' ? 'sender' : 'staff')] : [];
      });
    });
  }
}
