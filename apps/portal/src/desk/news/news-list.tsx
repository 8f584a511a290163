import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { MarkNewsReadDocument, ReadNewsDocument } from '../../generated/desk';
import { langOf } from '../../format/lang';
import { stampWords } from '../../format/words';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { Skeleton } from '../../ui/skeleton';
import { useCommand, useRead } from '../client/use-ask';
import { Act } from '../shell/act';
import { useOnline } from '../shell/use-online';
import { useReading } from '../shell/use-reading';
import { useWho } from '../shell/who';
import { type News, placeOf } from './place-of';

const PAGE = 20;
const MOST = 100;

interface Props {
  /** How much is unread now: the list is read again when that changes. */
  unread: number;
  onClose: () => void;
}

/** What one is told, newest first. Opening one, or saying so, marks it as read; nothing is marked that was not shown. */
export const NewsList = ({ unread, onClose }: Props) => {
  const say = useSay('news');
  const common = useSay('common');
  const desk = useSay('desk');
  const reading = useReading();
  const { writable } = useOnline();
  const { roles } = useWho().active;
  const [unreadOnly, setUnreadOnly] = useState(false);
  const [first, setFirst] = useState(PAGE);
  const [failed, setFailed] = useState(false);
  const mark = useCommand(MarkNewsReadDocument);
  const { data, error, again } = useRead(ReadNewsDocument, { first, unreadOnly });
  const before = useRef(unread);
  useEffect(() => {
    if (before.current !== unread) again();
    before.current = unread;
  }, [unread, again]);
  const rows = data?.notifications.edges.map(({ node }) => node) ?? [];
  const ids = rows.filter(({ read }) => !read).map(({ id }) => id);
  const markAs = async (which: readonly string[]) => {
    if (which.length === 0) return;
    const outcome = await mark({ ids: [...which] });
    setFailed('failed' in outcome || outcome.data.markNotificationsRead.__typename === 'Refusal');
  };
  const opened = ({ id, read }: News) => {
    if (!read) void markAs([id]);
    onClose();
  };
  return (
    <div className="news">
      <div className="queue-tabs" role="group" aria-label={say('title')}>
        {([false, true] as const).map((one) => (
          <button key={String(one)} type="button" aria-pressed={one === unreadOnly} onClick={() => setUnreadOnly(one)}>
            {say(one ? 'unreadOnly' : 'all')} <span>{one ? unread : ''}</span>
          </button>
        ))}
      </div>
      {error && (
        <RefusalBox
          message={common('failed.read')}
          action={
            <button type="button" onClick={again}>
              {common('again')}
            </button>
          }
        />
      )}
      {failed && <RefusalBox message={say('failed')} />}
      {!data && !error && <Skeleton label={common('loading')} lines={6} />}
      {data && rows.length === 0 && (
        <p className="queue-note">
          {say('empty')}
          <br />
          <span>{say('empty.next')}</span>
        </p>
      )}
      <ul>
        {rows.map((one) => (
          <li key={one.id} className={one.read ? 'news-item' : 'news-item news-unread'}>
            <NewsLine news={one} place={placeOf(one, roles)} when={stampWords(one.at, reading.now, reading.zone)} onOpen={() => opened(one)} />
          </li>
        ))}
      </ul>
      <div className="write-acts">
        {data?.notifications.pageInfo.hasNextPage && first < MOST && <Act onClick={() => setFirst(Math.min(MOST, first + PAGE))}>{say('more')}</Act>}
        {ids.length > 0 && (
          <Act because={writable ? undefined : desk('act.offline')} onClick={() => void markAs(ids)}>
            {say('readAll')}
          </Act>
        )}
        <Act primary onClick={onClose}>
          {say('close')}
        </Act>
      </div>
    </div>
  );
};

const NewsLine = ({ news, place, when, onOpen }: { news: News; place: string | undefined; when: string; onOpen: () => void }) => {
  const say = useSay('news');
  const words = (
    <>
      <span className="news-when">
        <time dateTime={news.at}>{when}</time> {news.orderNumber ?? news.number}
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
    <Link to={place} onClick={onOpen}>
      {words}
    </Link>
  ) : (
    <p>{words}</p>
  );
};
