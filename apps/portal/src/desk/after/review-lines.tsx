import type { AnsweredCaseFragment } from '../../generated/desk';
import type { Reading } from '../../format/clock';
import { langOf } from '../../format/lang';
import { momentWords } from '../../format/words';
import { useSay } from '../../i18n/use-say';

type Review = Pick<AnsweredCaseFragment['reviews'][number], 'id' | 'round' | 'cause' | 'askedAt' | 'words' | 'decided' | 'closedAt'>;

/** A review in words: why it was asked for, and what it came to. */
export const ReviewLines = ({ review, reading }: { review: Review; reading: Reading }) => {
  const say = useSay('after');
  const when = (at: string): string => momentWords(at, reading.now, reading.zone, reading.say);
  const { decided } = review;
  return (
    <article className="opinion">
      <p className="quiet">
        {say('round', { round: review.round })}
        {reading.say('dot')}
        {say('review.asked', { when: when(review.askedAt), cause: say(`review.cause.${review.cause}`) })}
      </p>
      {review.words ? (
        <blockquote className="after-words" lang={langOf(review.words)}>
          {review.words}
        </blockquote>
      ) : (
        <p>{say('review.noWords')}</p>
      )}
      {review.closedAt && <p>{say('review.closedAt', { when: when(review.closedAt) })}</p>}
      {decided && (
        <>
          <p>
            <b>{say('review.decided', { when: when(decided.at), name: decided.by?.name ?? '', outcome: say(`review.${decided.outcome}`) })}</b>
          </p>
          <p className="opinion-words" lang={langOf(decided.reasons)}>
            {decided.reasons}
          </p>
        </>
      )}
    </article>
  );
};
