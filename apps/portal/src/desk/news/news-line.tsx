import { Link } from 'react-router';
import { langOf } from '../../format/lang';
import { stampWords } from '../../format/words';
import { useSay } from '../../i18n/use-say';
import { useReading } from '../shell/use-reading';
import { useWho } from '../shell/who';
import { type News, placeOf } from './place-of';

/** One that somebody is told, which leads where they look at it; whether they have read it is said in words too. */
export const NewsLine = ({ news, onOpen }: { news: News; onOpen: () => void }) => {
  const say = useSay('news');
  const { now, zone } = useReading();
  const place = placeOf(news, useWho().active.roles);
  const words = (
    <>
      <span className="news-when">
        <time dateTime={news.at}>{stampWords(news.at, now, zone)}</time> {news.orderNumber ?? news.number}{' '}
        {!news.read && <b>{say('unread')}</b>}
      </span>
      <span>{news.text}</span>
      {news.appeal && (
        <span className="quiet" lang={langOf(news.appeal.title)}>
          {news.appeal.title}
        </span>
      )}
    </>
  );
  return place ? (
    <Link className="news-line" to={place} onClick={onOpen}>
      {words}
    </Link>
  ) : (
    <p className="news-line">{words}</p>
  );
};
