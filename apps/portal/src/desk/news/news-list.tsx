import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { ReadNewsDocument } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { Skeleton } from '../../ui/skeleton';
import { useRead } from '../client/use-ask';
import { Act } from '../shell/act';
import { ReadFailed } from '../shell/read-failed';
import { useOnline } from '../shell/use-online';
import { NewsLine } from './news-line';
import type { News } from './place-of';
import { NewsTabs } from './news-tabs';
import { useMarkRead } from './use-mark-read';
import { useStillShown } from './use-still-shown';

const SHOWN = 20;

interface Props {
  /** How much is unread now: the list is read again when that changes. */
  unread: number;
  onClose: () => void;
}

/** What one was told last, newest first; all of it has a page of its own. */
export const NewsList = ({ unread, onClose }: Props) => {
  const say = useSay('news');
  const common = useSay('common');
  const desk = useSay('desk');
  const { writable } = useOnline();
  const [unreadOnly, setUnreadOnly] = useState(false);
  const read = useRead(ReadNewsDocument, { first: SHOWN, after: null, unreadOnly });
  const { data, error, again } = read;
  const { rows, fresh, take, noteRead } = useStillShown(read);
  const before = useRef(unread);
  useEffect(() => {
    if (before.current !== unread) again();
    before.current = unread;
  }, [unread, again]);
  const { unread: ids, failed, markOne, markAll } = useMarkRead(rows, noteRead);
  const opened = (one: News) => {
    void markOne(one);
    onClose();
  };
  return (
    <div className="news">
      <NewsTabs unreadOnly={unreadOnly} unread={unread} fresh={fresh} onShow={setUnreadOnly} onTake={take} />
      {error && <ReadFailed again={again} />}
      {failed && <RefusalBox message={say('failed')} />}
      {!data && !error && <Skeleton label={common('loading')} lines={6} />}
      {data && rows.length === 0 && (
        <p className="queue-note">
          {say(unreadOnly ? 'empty.unread' : 'empty')}
          <br />
          <span>{say('empty.next')}</span>
        </p>
      )}
      <ul>
        {rows.map((one) => (
          <li key={one.id} className={one.read ? 'news-item' : 'news-item news-unread'}>
            <NewsLine news={one} onOpen={() => opened(one)} />
          </li>
        ))}
      </ul>
      <div className="write-acts">
        <Link className="act" to={unreadOnly ? '/notices?show=unread' : '/notices'} onClick={onClose}>
          {say('page')}
        </Link>
        {ids.length > 0 && (
          <Act because={writable ? undefined : desk('act.offline')} onClick={() => void markAll()}>
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
