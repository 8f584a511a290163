import { AnsweredChangedDocument, type AnsweredClockFragment, ReadAnsweredDocument, type ReadAnsweredQuery, ReadReviewedDocument, type TypedDocumentString } from '../../generated/desk';
import { useRead, useTicks } from '../client/use-ask';
import { useTurn } from '../client/use-changes';
import { useServerTime } from '../shell/use-now';

export type Answered = NonNullable<ReadAnsweredQuery['appeal']>;
export type WholeCallBack = NonNullable<Answered['callBack']>;

/** A case after its answer, as it is now. */
export interface Matter<A> {
  readonly answered: A | undefined;
  /** There is none that the asker may read. */
  readonly absent: boolean;
  readonly failed: boolean;
  readonly again: () => void;
}

interface Case {
  readonly id: string;
  readonly number: string;
  readonly clocks: readonly AnsweredClockFragment[];
}

/** Read again when somebody changes it, and when a clock turns. */
const useMatter = <A extends Case>(document: TypedDocumentString<{ appeal: A | null }, { number: string }>, number: string): Matter<A> => {
  const { data, of, error, again } = useRead(document, { number }, number === '');
  const answered = data?.appeal?.number === number ? data.appeal : undefined;
  useServerTime(answered?.clocks[0]?.asOf);
  useTicks(AnsweredChangedDocument, { id: answered?.id ?? '' }, again, !answered);
  useTurn(answered?.clocks ?? [], again);
  return { answered, absent: data?.appeal === null && of?.number === number, failed: error !== undefined && !answered && number !== '', again };
};

/** With its call-back. */
export const useAnswered = (number: string) => useMatter(ReadAnsweredDocument, number);

/** For who reviews: without the call-back, which is not theirs. */
export const useReviewed = (number: string) => useMatter(ReadReviewedDocument, number);
