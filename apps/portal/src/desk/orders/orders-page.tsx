import { useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ReadOrdersDocument } from '../../generated/desk';
import { deadlineOf, type Reading, ringOf, ringSentence } from '../../format/clock';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import type { Language } from '../../i18n/language';
import type { QueueRowView } from '../../ui/queue-row';
import { Skeleton } from '../../ui/skeleton';
import { useChanges, useTurn } from '../client/use-changes';
import { usePages } from '../client/use-pages';
import type { SayDesk } from '../queue/queue';
import { QueueList } from '../queue/queue-list';
import { useStanding } from '../queue/use-standing';
import { ListActs } from '../sheet/list-acts';
import { usePageReader } from '../sheet/use-page-reader';
import { ListMore } from '../shell/list-more';
import { Trouble } from '../shell/plain-pages';
import { ReadFailed } from '../shell/read-failed';
import { TopBar } from '../shell/top-bar';
import { useServerTime } from '../shell/use-now';
import { useReading } from '../shell/use-reading';
import { useTitle } from '../shell/use-title';
import { orderColumns, type OrderRow, ownClock } from './order-columns';
import '../queue/queue.css';

const viewOf = (row: OrderRow, reading: Reading, say: SayDesk, language: Language): QueueRowView => {
  const clock = ownClock(row);
  const source = [row.number, row.appeal && nameIn(language, row.appeal.grade.names), row.person?.name].filter(Boolean).join(reading.say('dot'));
  return {
    id: row.number,
    title: row.appeal?.title ?? say('orders.noAppeal'),
    source,
    rings: clock ? [ringOf(clock, reading.now, reading.zone), { state: 'waiting' }] : [{ state: row.state === 'OPINION_GIVEN' || row.state === 'CLOSED' ? 'met' : 'waiting' }],
    ringLabel: clock ? ringSentence([clock], reading) : say(`state.${row.state}`),
    deadline: clock ? { ...deadlineOf(clock, reading), note: clock.label } : { tone: 'calm', text: say(`state.${row.state}`), note: '' },
  };
};

/** `/orders`: the orders of one's own or of one's department, next due first. A new one is here at once; none moves under the pointer. */
export const OrdersPage = () => {
  const say = useSay('desk');
  const common = useSay('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const open = search.get('show') !== 'closed';
  const orders = usePages(ReadOrdersDocument, { open }, (data) => data.orders);
  const { data, items: rows, total, error, failed, again, ahead } = orders;
  const read = usePageReader(ReadOrdersDocument, { open }, ({ orders }) => orders);
  const reading = useReading();
  const [held, hold] = useState(false);
  const box = useRef<HTMLElement>(null);
  const groups = useStanding(useMemo(() => [{ name: 'orders', items: rows }], [rows]), String(open), held);
  const shown = useMemo(() => groups.map(({ name, items }) => ({ name, rows: items.map((row) => viewOf(row, reading, say, language)) })), [groups, reading, say, language]);
  const clocks = rows.flatMap((row) => row.clocks);
  useChanges(again);
  useTurn(clocks, again);
  useServerTime(clocks[0]?.asOf);
  useTitle(say('orders.title'));
  if (error && !data) return <Trouble again={again} error={error} />;
  return (
    <div className="orders">
      <TopBar title={say('orders.title')} />
      <main id="main" className="orders-main" ref={box} tabIndex={-1}>
        <h1 className="sr-only">{say('orders.title')}</h1>
        <div className="queue-tabs" role="group" aria-label={say('orders.title')}>
          {([true, false] as const).map((one) => (
            <button key={String(one)} type="button" aria-pressed={one === open} onClick={() => void navigate(one ? '/orders' : '/orders?show=closed')}>
              {say(one ? 'orders.open' : 'orders.closed')} {one === open && data ? total : ''}
            </button>
          ))}
        </div>
        {failed && (
          <div className="queue-note">
            <ReadFailed again={again} asOf={clocks[0]?.asOf} />
          </div>
        )}
        {!data && <Skeleton label={common('loading')} lines={9} />}
        {data && rows.length === 0 && !failed && (
          <p className="queue-note">
            {say('orders.empty')}
            <br />
            <span>{say('orders.empty.next')}</span>
          </p>
        )}
        {rows.length > 0 && (
          <QueueList groups={shown} selected={null} label={say('orders.title')} box={box} onSelect={(number) => void navigate(`/orders/${number}`)} onHold={hold} onEnd={ahead} />
        )}
        <ListMore pages={orders} />
      </main>
      {rows.length > 0 && <ListActs title={`${say('orders.title')} ${say(open ? 'orders.open' : 'orders.closed')}`} columns={orderColumns(say, reading, language)} read={read} total={total} />}
    </div>
  );
};
