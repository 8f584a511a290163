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
import { useIdeaStaff } from '../ideas/use-idea-staff';
import { useCounts } from '../queue/use-queue';
import type { Place } from './places';
import { useMay } from './use-may';

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

/** What waits here waits for whom the policy lets decide. */
const PointsBadge = () => {
  const { data, again } = useRead(ReadOpenPleasDocument, {}, !useMay('pleasDecidedBy'));
  useChanges(again);
  return <Count count={data?.points.total} />;
};

/** How many a reviewer is to score, or how many wait for their reasons. */
const IdeasBadge = () => {
  const staff = useIdeaStaff();
  const toScore = useRead(ReadToScoreTotalDocument, {}, staff !== false);
  const waiting = useRead(ReadIdeasWaitingDocument, {}, !staff);
  return <Count count={staff === false ? toScore.data?.blindSuggestions.total : waiting.data?.suggestions.counts.toDecline} />;
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
