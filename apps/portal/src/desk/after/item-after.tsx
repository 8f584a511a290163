import { Link } from 'react-router';
import { AnsweredChangedDocument, ReadItemAfterDocument, ReadStrikersDocument } from '../../generated/desk';
import type { Reading } from '../../format/clock';
import { langOf } from '../../format/lang';
import { momentWords } from '../../format/words';
import { useSay } from '../../i18n/use-say';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { useRead, useTicks } from '../client/use-ask';
import { EndActs } from './end-acts';
import { ReviewLines } from './review-lines';
import './after.css';

interface Props {
  item: { readonly id: string; readonly number: string; readonly version: number; readonly status: string; readonly round: number };
  reading: Reading;
  onAgain: () => void;
}

const before = new Set(['FILED', 'ACCEPTED', 'IN_HAND', 'MERGED']);

/** What came after the answer, on the page of the matter: what the sender says, reviews, rounds, and how it ends. */
export const ItemAfter = ({ item, reading, onAgain }: Props) => {
  const say = useSay('after');
  const common = useSay('common');
  const first = before.has(item.status) && item.round === 1;
  const { data, error, again } = useRead(ReadItemAfterDocument, { number: item.number }, first);
  const strikers = useRead(ReadStrikersDocument, {}, first);
  useTicks(AnsweredChangedDocument, { id: item.id }, again, first);
  const told = data?.appeal?.id === item.id ? data.appeal : undefined;
  // Acts stand still from the first: what is told comes over them.
  const coming = (!told && !error && data?.appeal !== null) || (!strikers.data && !strikers.error);
  const callBack = told?.callBack;
  const satisfaction = callBack?.satisfaction;
  const reviews = told?.reviews ?? [];
  if (first) return null;
  const when = (at: string): string => momentWords(at, reading.now, reading.zone, reading.say);
  return (
    <section className="block" aria-labelledby="after-title">
      <h2 id="after-title">
        {say('item.after')}
        {callBack && callBack.state !== 'NONE' && <Tag tone={callBack.state === 'DONE' ? 'azure' : 'plain'}>{say(`callBack.state.${callBack.state}`)}</Tag>}
      </h2>
      {satisfaction && (
        <p>
          {say('satisfaction.line', { what: say(satisfaction.satisfied ? 'satisfaction.yes' : 'satisfaction.no'), how: say(`how.${satisfaction.how}`), when: when(satisfaction.at) })}
          {satisfaction.words && (
            <span className="after-said" lang={langOf(satisfaction.words)}>
              {satisfaction.words}
            </span>
          )}
        </p>
      )}
      {callBack?.state === 'OPEN' && callBack.askedAt && <p className="quiet">{say(callBack.askedBySystem ? 'ask.bySystem' : 'ask.at', { when: when(callBack.askedAt) })}</p>}
      {callBack?.state === 'OPEN' && callBack.attempts > 0 && <p className="quiet">{say('tries.count', { count: callBack.attempts, most: callBack.attemptsMost })}</p>}
      {callBack?.state === 'OPEN' && callBack.mayNot && <p className="quiet">{callBack.mayNot.message}</p>}
      {reviews.map((review) => (
        <ReviewLines key={review.id} review={review} reading={reading} />
      ))}
      {item.round > 1 && <p className="please-look">{say('item.rounds', { round: item.round })}</p>}
      {coming ? (
        <Skeleton label={common('loading')} lines={2} />
      ) : (
        <div className="after-acts">
          {callBack?.state === 'OPEN' && !callBack.mayNot && (
            <Link className="act" to={`/callbacks/${item.number}`}>
              {say('item.toCallBack')}
            </Link>
          )}
          <EndActs item={item} struckOffBy={strikers.data?.policy?.struckOffBy ?? []} onAgain={onAgain} />
        </div>
      )}
    </section>
  );
};
