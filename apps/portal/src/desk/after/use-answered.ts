import { AnsweredChangedDocument, ReadAnsweredDocument, type ReadAnsweredQuery, ReadReviewedDocument } from '../../generated/desk';
import { useRead, useTicks } from '../client/use-ask';
import { useTurn } from '../client/use-changes';
import { useServerTime } from '../shell/use-now';

export type Answered = NonNullable<ReadAnsweredQuery['appeal']>;
export type WholeCallBack = NonNullable<Answered['callBack']>;

/** A case after its answer with its call-back, as it is now, read again when somebody changes it. */
export const useAnswered = (number: string) => {
  const { data, of, error, again } = useRead(ReadAnsweredDocument, { number }, number === '');
  const answered = data?.appeal?.number === number ? data.appeal : undefined;
  useServerTime(answered?.clocks[0]?.asOf);
  useTicks(AnsweredChangedDocument, { id: answered?.id ?? '' }, again, !answered);
  useTurn(answered?.clocks ?? [], again);
  return { answered, absent: data?.appeal === null && of?.number === number, failed: error !== undefined && !answered && number !== '', again };
};

/** As `useAnswered`, for who reviews: without the call-back, which is not theirs. */
export const useReviewed = (number: string) => {
  const { data, of, error, again } = useRead(ReadReviewedDocument, { number }, number === '');
  const answered = data?.appeal?.number === number ? data.appeal : undefined;
  useServerTime(answered?.clocks[0]?.asOf);
  useTicks(AnsweredChangedDocument, { id: answered?.id ?? '' }, again, !answered);
  useTurn(answered?.clocks ?? [], again);
  return { answered, absent: data?.appeal === null && of?.number === number, failed: error !== undefined && !answered && number !== '', again };
};
