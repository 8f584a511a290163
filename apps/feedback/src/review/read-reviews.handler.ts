import type { Caller, InputOf, ReadReviews } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { FaultError } from '@huiyin/messaging';
import { Tenants, type Tx } from '@huiyin/persistence';
import { staffIn } from '@huiyin/policy';
import { caseFactsOf, CaseReaders, Copies, type MemberAsker, OwnAppeals, type SenderAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { type FollowUp, followUpOf, openReviewOf } from '../follow-up/follow-up';
import { policyOf } from '../follow-up/rules.store';
import type { Told } from '../follow-up/told';
import { notNow, whyNotDecide } from './review';
import { type ReviewRow, reviewsOf } from './review.store';
import { type ReviewView, viewOf } from './review-view';

/** Whoever reads waits two seconds for all of it. */
const OWN_MS = 800;

interface Found {
  readonly row: ReviewRow;
  readonly facts: readonly Told[];
  readonly followUp: FollowUp;
}

/** A review as the staff read it; of an open one, why they would be refused, by whether the appeal is their own. */
interface Shown {
  readonly view: ReviewView;
  readonly refused?: (isOwn: boolean) => Refusal | undefined;
}

/** Reviews for who may read the case: the staff by the fold of its facts, a sender their own and no other. */
@Injectable()
export class ReadReviewsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
    private readonly own: OwnAppeals,
    private readonly clock: ServiceClock,
  ) {}

  async handle({ appealIds }: InputOf<typeof ReadReviews>, asker: MemberAsker | SenderAsker, caller: Caller): Promise<ReviewView[]> {
    if (asker.kind === 'member') return this.withWhyNot(await this.forStaff(appealIds, asker), caller);
    const theirs = appealIds.filter((id) => id === asker.appealId);
    return this.tenants.inTenant(asker.tenantId, async (tx) => (await reviewsIn(tx, theirs)).map(({ row, followUp }) => viewOf(row, followUp, 'sender')));
  }

  private forStaff(appealIds: readonly string[], asker: MemberAsker): Promise<Shown[]> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const shown: Shown[] = [];
      for (const one of await reviewsIn(tx, await this.readers.readable(tx, appealIds, asker))) shown.push(await this.show(tx, one, asker));
      return shown;
    });
  }

  private async show(tx: Tx, { row, facts, followUp }: Found, asker: MemberAsker): Promise<Shown> {
    const view = viewOf(row, followUp, 'staff');
    if (openReviewOf(followUp)?.id !== row.id) return { view };
    const { review: rule } = await policyOf(tx, this.copies, followUp);
    const staff = staffIn(await this.copies.organisation(tx), asker, this.clock.now());
    return { view, refused: (isOwn) => whyNotDecide(facts, followUp, row.id, { staff, rule, isOwn }) ?? notNow(followUp) };
  }

  /** Intake is asked only of what nothing else keeps them from; while it cannot say, that is not known, and the review is read all the same. */
  private async withWhyNot(shown: readonly Shown[], caller: Caller): Promise<ReviewView[]> {
    const left = shown.flatMap(({ view, refused }) => (refused && !refused(false) ? [view.appealId] : []));
    const own = await this.own.among(left, caller, { deadlineMs: OWN_MS }).catch(unlessUnavailable);
    return shown.map(({ view, refused }) => {
      if (!refused || (!own && left.includes(view.appealId))) return view;
      return { ...view, mayNot: refused(own?.has(view.appealId) ?? false)?.refused ?? null };
    });
  }
}

const unlessUnavailable = (error: unknown): undefined => {
  if (!(error instanceof FaultError) || error.fault !== 'UNAVAILABLE') throw error;
};

const reviewsIn = async (tx: Tx, appealIds: readonly string[]): Promise<Found[]> => {
  const [rows, known] = [await reviewsOf(tx, appealIds), await caseFactsOf(tx, appealIds)];
  return rows.flatMap((row) => {
    const facts = (known.get(row.appealId) ?? []) as readonly Told[];
    const followUp = followUpOf(facts);
    return followUp ? [{ row, facts, followUp }] : [];
  });
};
