import { useMemo } from 'react';
import { ReadReviewsDocument } from '../../generated/desk';
import { usePages } from '../client/use-pages';
import { usePageReader } from '../sheet/use-page-reader';
import { useReading } from '../shell/use-reading';
import { reviewColumns, type Telling } from './after-columns';
import { useShown } from './follow-list';
import { FollowPage, useChosen } from './follow-page';
import { type ReviewRow, reviewsByDue } from './follow-up';
import { ReviewPane } from './review-pane';
import { useReviewed } from './use-answered';

const draw = ({ askedAt, decided, closedAt }: ReviewRow, { say }: Telling) =>
  ({ aim: 'REVIEW', since: askedAt, over: decided ? say(`review.${decided.outcome}`) : closedAt && say('review.closed') }) as const;

/** `/reviews`, `/reviews/:no`: whether it was handled rightly, for leaders who decided nothing of it; next due first. */
export const ReviewsPage = () => {
  const reading = useReading();
  const open = useShown() === 'open';
  const pages = usePages(ReadReviewsDocument, { open }, ({ reviews }) => reviews);
  const { data, items } = pages;
  const read = usePageReader(ReadReviewsDocument, { open }, ({ reviews }) => reviews);
  const rows = useMemo(() => data && (open ? reviewsByDue(items) : items), [data, items, open]);
  const matter = useReviewed(useChosen(rows));
  const { answered } = matter;
  return (
    <FollowPage
      path="/reviews" name="reviews" list={{ rows, pages }}
      draw={draw} columns={reviewColumns} read={read} matter={matter}
    >
      {(next) => answered && <ReviewPane key={answered.id} answered={answered} reading={reading} again={matter.again} onDone={next} />}
    </FollowPage>
  );
};
