import type { ReactNode } from 'react';
import { clockTime } from '../../format/words';
import { tenantZone } from '../../format/zone';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { Skeleton } from '../../ui/skeleton';
import { found } from './queue';
import { type Tab, tabs, type useQueue } from './use-queue';

interface Props {
  tab: Tab;
  queue: ReturnType<typeof useQueue>;
  /** What is searched for. */
  text: string;
  onTab: (tab: Tab) => () => void;
  children: ReactNode;
}

const countOf = { TO_ACCEPT: 'toAccept', IN_HAND: 'inHand', TO_ANSWER: 'toAnswer', ANSWERED: 'answered' } as const;

/** The queue's tabs and its states: loading, empty, failed, older, and what is new. */
export const QueuePanel = ({ tab, queue, text, onTab, children }: Props) => {
  const say = useSay('desk');
  const common = useSay('common');
  const asOf = queue.items.find((item) => item.clocks.length > 0)?.clocks[0]?.asOf;
  const none = text !== '' && queue.items.length > 0 && found(queue.items, text).length === 0;
  return (
    <section className="queue-panel" aria-label={say('rail.desk')}>
      <div className="queue-tabs" role="tablist">
        {tabs.map((one) => (
          <button key={one} type="button" role="tab" id={`tab-${one}`} aria-selected={one === tab} aria-controls="queue-body" onClick={onTab(one)}>
            {say(`tab.${one}`)} <span>{queue.counts?.[countOf[one]] ?? ''}</span>
          </button>
        ))}
      </div>
      <div className="queue-body" id="queue-body" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        <p className="sr-only" role="status">
          {queue.fresh > 0 ? say('queue.new', { count: queue.fresh }) : ''}
        </p>
        {queue.fresh > 0 && (
          <button type="button" className="queue-new" onClick={queue.takeFresh}>
            {say('queue.new', { count: queue.fresh })}
          </button>
        )}
        {queue.error && (
          <div className="queue-note">
            <RefusalBox
              message={[common('failed.read'), asOf && say('stale', { time: clockTime(asOf, tenantZone) })].filter(Boolean).join(' ')}
              action={
                <button type="button" onClick={queue.again}>
                  {common('again')}
                </button>
              }
            />
          </div>
        )}
        {queue.loading && <Skeleton label={common('loading')} lines={9} />}
        {!queue.loading && !queue.error && queue.items.length === 0 && (
          <p className="queue-note">
            {say(`queue.empty.${tab}`)}
            <br />
            <span>{say('queue.empty.next')}</span>
          </p>
        )}
        {none && (
          <p className="queue-note" role="status">
            {say('queue.none', { text })}
          </p>
        )}
        {children}
        {queue.total > queue.items.length && queue.items.length > 0 && (
          <p className="queue-note">{say('queue.more', { count: queue.total - queue.items.length })}</p>
        )}
      </div>
    </section>
  );
};
