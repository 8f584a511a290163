import {
  ReadCallBacksTotalDocument,
  ReadIdeasWaitingDocument,
  ReadOpenCallsDocument,
  ReadOpenPleasDocument,
  ReadOrdersTotalDocument,
  ReadReviewsTotalDocument,
  ReadToScoreTotalDocument,
} from '../../generated/desk';
import { useRead } from '../client/use-ask';
import { useChanges } from '../client/use-changes';
import { useCounts } from '../queue/use-queue';
import type { Place } from './places';
import { useWho } from './who';

const Count = ({ count }: { count: number | undefined }) => (count ? <span className="rail-count">{count}</span> : null);

const DeskBadge = () => <Count count={useCounts()?.toAccept} />;

const OrdersBadge = () => {
  const { data, again } = useRead(ReadOrdersTotalDocument, {});
  useChanges(again);
  return <Count count={data?.orders.total} />;
};

const LeadBadge = () => {
  const { data, again } = useRead(ReadOpenCallsDocument, { first: 100 });
  useChanges(again);
  return <Count count={data?.escalations.edges.filter(({ node }) => node.open).length} />;
};

const CallBacksBadge = () => {
  const { data, again } = useRead(ReadCallBacksTotalDocument, {});
  useChanges(again);
  return <Count count={data?.callBacks.total} />;
};

const ReviewsBadge = () => {
  const { data, again } = useRead(ReadReviewsTotalDocument, {});
  useChanges(again);
  return <Count count={data?.reviews.total} />;
};

/** What waits here waits for a leader alone. */
const PointsBadge = () => {
  const { active } = useWho();
  const { data, again } = useRead(ReadOpenPleasDocument, {}, !active.roles.includes('LEADER'));
  useChanges(again);
  return <Count count={data?.points.total} />;
};

/** How many a reviewer is to score, or how many wait for their reasons. */
const IdeasBadge = () => {
  const { active } = useWho();
  const scores = !active.roles.some((role) => role === 'OFFICER' || role === 'LEADER');
  const toScore = useRead(ReadToScoreTotalDocument, {}, !scores);
  const waiting = useRead(ReadIdeasWaitingDocument, {}, scores);
  return <Count count={scores ? toScore.data?.blindSuggestions.total : waiting.data?.suggestions.counts.toDecline} />;
};

const badges: Readonly<Partial<Record<Place['path'], () => React.JSX.Element>>> = {
  '/desk': DeskBadge,
  '/callbacks': CallBacksBadge,
  '/orders': OrdersBadge,
  '/lead': LeadBadge,
  '/reviews': ReviewsBadge,
  '/points': PointsBadge,
  '/ideas': IdeasBadge,
};

/** How many wait at a place of the rail. */
export const Badge = ({ path }: { path: Place['path'] }) => {
  const Of = badges[path];
  return Of ? <Of /> : null;
};
