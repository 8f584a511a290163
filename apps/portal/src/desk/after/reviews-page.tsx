import { useMemo } from 'react';
import { ReadReviewsDocument } from '../../generated/desk';
import { useRead } from '../client/use-ask';
import { usePageReader } from '../sheet/use-page-reader';
import { useReading } from '../shell/use-reading';
import { reviewColumns, type Telling } from './after-columns';
import { useShown } from './follow-list';
import { FollowPage, useChosen } from './follow-page';
import { type ReviewRow, reviewsByDue } from './follow-up';
import { ReviewPane } from './review-pane';
import { useReviewed } from './use-answered';

const draw = ({ askedAt, decided }: ReviewRow, { say }: Telling) => ({ kind: 'review', since: askedAt, over: decided && say(`review.${decided.outcome}`) }) as const;

/** `/reviews`, `/reviews/:no`: whether it was handled rightly, for leaders who decided nothing of it; next due first. */
export const ReviewsPage = () => {
  const reading = useReading();
  const open = useShown() === 'open';
  const { data, error, again } = useRead(ReadReviewsDocument, { open, first: 100 });
  const read = usePageReader(ReadReviewsDocument, { open }, ({ reviews }) => reviews);
  const rows = useMemo(() => {
    const nodes = data?.reviews.edges.map(({ node }) => node);
    return nodes && (open ? reviewsByDue(nodes) : nodes);
  }, [data, open]);
  const matter = useReviewed(useChosen(rows));
  const { answered } = matter;
  const waiting = answered?.reviews.find(({ decided }) => !decided);
  const mine = rows?.some(({ id }) => id === waiting?.id) ?? false;
  return (
    <FollowPage
      path="/reviews" name="reviews" list={{ rows, total: data?.reviews.total, failed: error !== undefined, again }}
      draw={draw} columns={reviewColumns} read={read} matter={matter}
    >
      {(next) => answered && <ReviewPane key={answered.id} answered={answered} reading={reading} mine={mine} again={matter.again} onDone={next} />}
    </FollowPage>
  );
};
