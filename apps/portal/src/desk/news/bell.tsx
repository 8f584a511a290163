import { useRef, useState } from 'react';
import { UnreadChangedDocument } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { useTicks } from '../client/use-ask';
import { Dialog } from '../shell/dialog';
import { NewsList } from './news-list';
import '../queue/queue.css';
import './news.css';

/** How much one has not read, by subscription; opens the list. What comes is said once, politely. */
export const Bell = () => {
  const say = useSay('news');
  const [unread, setUnread] = useState(0);
  const [fresh, setFresh] = useState(0);
  const [open, setOpen] = useState(false);
  const known = useRef<number | null>(null);
  useTicks(UnreadChangedDocument, {}, ({ unreadChanged }) => {
    const before = known.current;
    known.current = unreadChanged.unread;
    setUnread(unreadChanged.unread);
    setFresh(before === null ? 0 : Math.max(0, unreadChanged.unread - before));
  });
  return (
    <>
      <button type="button" className="bell" aria-haspopup="dialog" aria-label={unread > 0 ? say('bell.unread', { count: unread }) : say('bell')} onClick={() => setOpen(true)}>
        <Icon name="bell" size={20} />
        <span className="bell-word">{say('bell')}</span>
        {unread > 0 && <span className="rail-count bell-count">{unread > 99 ? '99+' : unread}</span>}
      </button>
      <span className="sr-only" role="status">
        {fresh > 0 ? say('fresh', { count: fresh }) : ''}
      </span>
      <Dialog open={open} title={say('title')} onClose={() => setOpen(false)}>
        <NewsList unread={unread} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
};
