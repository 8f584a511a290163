import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ReadReviewsDocument } from '../../generated/desk';
import { useLanguage, useSay } from '../../i18n/use-say';
import { Skeleton } from '../../ui/skeleton';
import { useRead } from '../client/use-ask';
import { useChanges, useTurn } from '../client/use-changes';
import { ListActs } from '../sheet/list-acts';
import { usePageReader } from '../sheet/use-page-reader';
import { Nothing, Trouble } from '../shell/plain-pages';
import { useServerTime } from '../shell/use-now';
import { useReading } from '../shell/use-reading';
import { useTitle } from '../shell/use-title';
import { useWide } from '../shell/use-wide';
import { reviewColumns } from './after-columns';
import { FollowList, useShown } from './follow-list';
import { reviewsByDue, rowView } from './follow-up';
import { ReviewPane } from './review-pane';
import { TwoPanes } from './two-panes';
import { useReviewed } from './use-answered';

/** `/reviews`, `/reviews/:no`: whether it was handled rightly, for leaders who decided nothing of it; next due first. */
export const ReviewsPage = () => {
  const say = useSay('after');
  const desk = useSay('desk');
  const common = useSay('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const { no } = useParams();
  const shown = useShown();
  const open = shown === 'open';
  const reading = useReading();
  const wide = useWide();
  const { data, error, again } = useRead(ReadReviewsDocument, { open, first: 100 });
  const read = usePageReader(ReadReviewsDocument, { open }, ({ reviews }) => reviews);
  const rows = useMemo(() => {
    const nodes = data?.reviews.edges.map(({ node }) => node);
    return nodes && (open ? reviewsByDue(nodes) : nodes);
  }, [data, open]);
  const views = useMemo(
    () => rows?.map((row) => rowView(row, { kind: 'review', since: row.askedAt, over: row.decided && say(`review.${row.decided.outcome}`) }, reading, say)),
    [rows, reading, say],
  );
  const clocks = useMemo(() => rows?.flatMap(({ appeal }) => appeal?.clocks ?? []) ?? [], [rows]);
  const chosen = no ?? (wide ? rows?.[0]?.number : undefined) ?? '';
  const { answered, absent, failed, again: readAgain } = useReviewed(chosen);
  const waiting = answered?.reviews.find(({ decided }) => !decided);
  useChanges(again);
  useTurn(clocks, again);
  useServerTime(clocks[0]?.asOf);
  useTitle(no ? `${no} ${answered?.title ?? ''}`.trim() : say('reviews'));

  const next = () => {
    const at = rows?.findIndex(({ number }) => number === chosen) ?? -1;
    const after = rows?.[at + 1] ?? rows?.[at - 1];
    void navigate(after ? `/reviews/${after.number}` : '/reviews');
  };
  const words = { title: say('reviews'), open: say('reviews.open'), ended: say('reviews.ended'), empty: say('reviews.empty'), emptyNext: say('reviews.empty.next'), emptyEnded: say('reviews.empty.ended') };
  const list = (
    <FollowList
      path="/reviews" words={words} rows={views} total={data?.reviews.total} selected={chosen} failed={error !== undefined} asOf={clocks[0]?.asOf} again={again}
      foot={rows && rows.length > 0 && <ListActs title={`${say('reviews')} ${words[shown]}`} columns={reviewColumns({ say, desk, reading, language })} read={read} total={data?.reviews.total} />}
    />
  );
  return (
    <TwoPanes title={say('reviews')} home={open ? '/reviews' : '/reviews?show=ended'} no={no} list={list}>
      {answered && <ReviewPane key={answered.id} answered={answered} reading={reading} mine={rows?.some(({ id }) => id === waiting?.id) ?? false} again={readAgain} onDone={next} />}
      {absent && <Nothing />}
      {failed && <Trouble again={readAgain} />}
      {!answered && !absent && !failed && (
        <main className="desk-none" id="main" tabIndex={-1}>
          <h1 className="sr-only">{say('reviews')}</h1>
          {chosen ? <Skeleton label={common('loading')} lines={8} /> : rows && <p>{rows.length > 0 ? say('pick') : say(open ? 'reviews.empty' : 'reviews.empty.ended')}</p>}
        </main>
      )}
    </TwoPanes>
  );
};
