import { useSearchParams } from 'react-router';
import { ReadNewsDocument, UnreadChangedDocument } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { useRead, useTicks } from '../client/use-ask';
import { ListActs } from '../sheet/list-acts';
import { usePageReader } from '../sheet/use-page-reader';
import { Act } from '../shell/act';
import { Empty } from '../shell/empty';
import { PageFrame } from '../shell/page-frame';
import { PageTurns, usePageAfter } from '../shell/page-turns';
import { useOnline } from '../shell/use-online';
import { useReading } from '../shell/use-reading';
import { newsColumns } from './news-columns';
import { NewsLine } from './news-line';
import { NewsTabs } from './news-tabs';
import type { News } from './place-of';
import { useMarkRead } from './use-mark-read';
import { useStillShown } from './use-still-shown';
import '../queue/queue.css';
import './news.css';

const SHOWN = 50;

interface RowsProps {
  rows: readonly News[];
  because: string | undefined;
  onRead: (ids: readonly string[]) => void;
}

const Rows = ({ rows, because, onRead }: RowsProps) => {
  const say = useSay('news');
  const { unread, failed, markOne, markAll } = useMarkRead(rows, onRead);
  return (
    <>
      {failed && <RefusalBox message={say('failed')} />}
      <ul className="card notices">
        {rows.map((one) => (
          <li key={one.id} className={one.read ? 'news-item' : 'news-item news-unread'}>
            <NewsLine news={one} onOpen={() => void markOne(one)} />
            {!one.read && (
              <Act because={because} aria-label={`${say('readOne')} ${one.text}`} onClick={() => void markOne(one)}>
                {say('readOne')}
              </Act>
            )}
          </li>
        ))}
      </ul>
      {unread.length > 0 && (
        <div className="notices-acts">
          <Act because={because} onClick={() => void markAll()}>
            {say('readAll')}
          </Act>
        </div>
      )}
    </>
  );
};

/** Nothing at all, or nothing on this page: then the way to the newest stands below. */
const NoNotices = ({ unreadOnly, further }: { unreadOnly: boolean; further: boolean }) => {
  const say = useSay('news');
  if (further) return <Empty title={say('empty.further')} text={say('empty.further.next')} />;
  return <Empty title={say(unreadOnly ? 'empty.unread' : 'empty')} text={say('empty.next')} />;
};

/** `/notices`: all that one was ever told, the newest first; what is not read is marked, and can be looked at alone. Nothing moves under the pointer. */
export const NoticesPage = () => {
  const say = useSay('news');
  const desk = useSay('desk');
  const reading = useReading();
  const { writable } = useOnline();
  const [asked, ask] = useSearchParams();
  const unreadOnly = asked.get('show') === 'unread';
  const read = useRead(ReadNewsDocument, { first: SHOWN, after: usePageAfter(), unreadOnly });
  const readAll = usePageReader(ReadNewsDocument, { unreadOnly }, ({ notifications }) => notifications);
  const { rows, pageInfo, fresh, take, noteRead } = useStillShown(read);
  const unread = read.data?.notifications.unread;
  useTicks(UnreadChangedDocument, {}, ({ unreadChanged }) => unread !== undefined && unreadChanged.unread !== unread && read.again());
  return (
    <PageFrame title={say('title')} under={unread === undefined ? undefined : say('under', { count: unread })} read={read}>
      {({ notifications: { total } }) => (
        <div className="page-frame-body">
          <NewsTabs unreadOnly={unreadOnly} unread={unread} fresh={fresh} onShow={(one) => ask(one ? { show: 'unread' } : {})} onTake={take} />
          {rows.length === 0 ? (
            <NoNotices unreadOnly={unreadOnly} further={total > 0} />
          ) : (
            <Rows rows={rows} because={writable ? undefined : desk('act.offline')} onRead={noteRead} />
          )}
          {pageInfo && <PageTurns label={say('title')} pageInfo={pageInfo} />}
          {total > 0 && <ListActs title={say(unreadOnly ? 'title.unread' : 'title')} columns={newsColumns(say, reading)} read={readAll} total={total} unit="line" />}
        </div>
      )}
    </PageFrame>
  );
};
