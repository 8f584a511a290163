import { type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { Link } from 'react-router';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { Skeleton } from '../../ui/skeleton';
import { badlyAsked } from '../client/badly-asked';
import { FreshPill } from '../shell/fresh-pill';
import { ListMore } from '../shell/list-more';
import { ReadFailed } from '../shell/read-failed';
import { QueueSheet } from './queue-sheet';
import { roved } from './roving';
import { type Tab, tabs, useCounts, type useQueue } from './use-queue';

interface Props {
  tab: Tab;
  queue: ReturnType<typeof useQueue>;
  /** What is searched for. */
  text: string;
  box: RefObject<HTMLDivElement | null>;
  /** The page has nothing else: the list is what it is about. */
  alone: boolean;
  onTab: (tab: Tab) => () => void;
  children: ReactNode;
}

const countOf = { TO_ACCEPT: 'toAccept', IN_HAND: 'inHand', TO_ANSWER: 'toAnswer', ANSWERED: 'answered' } as const;

const QueueTabs = ({ tab, onTab }: Pick<Props, 'tab' | 'onTab'>) => {
  const say = useSay('desk');
  const counts = useCounts();
  const move = (event: KeyboardEvent) => {
    const to = roved(event, tabs.indexOf(tab), tabs.length, 'horizontal');
    const next = to === undefined ? undefined : tabs[to];
    if (!next) return;
    event.preventDefault();
    onTab(next)();
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="queue-tabs" role="tablist" aria-label={say('rail.desk')} onKeyDown={move}>
      {tabs.map((one) => (
        <button key={one} type="button" role="tab" id={`tab-${one}`} aria-selected={one === tab} tabIndex={one === tab ? 0 : -1} aria-controls="queue-body" onClick={onTab(one)}>
          {say(`tab.${one}`)} <span>{counts?.[countOf[one]] ?? ''}</span>
        </button>
      ))}
    </div>
  );
};

/** The queue's tabs and its states: loading, empty, failed, older, and what is new. */
export const QueuePanel = ({ tab, queue, text, box, alone, onTab, children }: Props) => {
  const say = useSay('desk');
  const common = useSay('common');
  const asOf = queue.items.find((item) => item.clocks.length > 0)?.clocks[0]?.asOf;
  const Region = alone ? 'main' : 'section';
  const unfit = text === '' ? undefined : badlyAsked(queue.error);
  const nothing = !queue.loading && !queue.failed && queue.items.length === 0;
  return (
    <Region className="queue-panel" aria-label={say('rail.desk')} {...(alone && { id: 'main', tabIndex: -1 })}>
      {alone && <h1 className="sr-only">{say(`tab.${tab}`)}</h1>}
      <QueueTabs tab={tab} onTab={onTab} />
      <div ref={box} className="queue-body" id="queue-body" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={queue.items.length === 0 ? 0 : -1}>
        <FreshPill fresh={queue.fresh} onTake={queue.takeFresh} />
        {queue.failed && (
          <div className="queue-note">
            {unfit === undefined ? <ReadFailed again={queue.again} asOf={asOf} /> : <RefusalBox message={unfit} />}
          </div>
        )}
        {queue.loading && <Skeleton label={common('loading')} lines={9} />}
        {nothing && text === '' && (
          <p className="queue-note">
            {say(`queue.empty.${tab}`)}
            <br />
            <span>{say('queue.empty.next')}</span>
          </p>
        )}
        {text !== '' && !queue.loading && !queue.failed && (
          <p className="queue-note" role="status">
            {nothing ? `${say('queue.none', { text })} ${say('search.hint')}` : say('queue.found', { text, count: queue.total })} <Link to={`/appeals?${new URLSearchParams({ q: text })}`}>{say('find.narrow')}</Link>
          </p>
        )}
        {children}
        <ListMore pages={queue} />
      </div>
      {queue.items.length > 0 && <QueueSheet tab={text ? 'ALL' : tab} text={text} total={queue.total} />}
    </Region>
  );
};
