import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ReadOrdersDocument, type ReadOrdersQuery } from '../../generated/desk';
import { byNextDue, deadlineOf, isOpen, type Reading, ringOf, ringSentence } from '../../format/clock';
import { tenantZone } from '../../format/zone';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import type { Language } from '../../i18n/language';
import { QueueRow, type QueueRowView } from '../../ui/queue-row';
import { Skeleton } from '../../ui/skeleton';
import { useRead } from '../client/use-ask';
import type { SayDesk } from '../queue/queue';
import { Trouble } from '../shell/plain-pages';
import { TopBar } from '../shell/top-bar';
import { useNow, useServerTime } from '../shell/use-now';
import '../queue/queue.css';

type Row = ReadOrdersQuery['orders']['edges'][number]['node'];

const ownClock = (row: Row) => [...row.clocks].filter(isOpen).sort(byNextDue)[0];

const viewOf = (row: Row, reading: Reading, say: SayDesk, language: Language): QueueRowView => {
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

/** `/orders`: the orders of one's own or of one's department, next due first. */
export const OrdersPage = () => {
  const say = useSay('desk');
  const common = useSay('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const open = search.get('show') !== 'closed';
  const { data, error, again } = useRead(ReadOrdersDocument, { open, first: 100 });
  const now = useNow();
  const reading = useMemo(() => ({ now, zone: tenantZone, say: common }), [now, common]);
  const rows = data?.orders.edges.map((edge) => edge.node) ?? [];
  useServerTime(rows.find((row) => row.clocks.length > 0)?.clocks[0]?.asOf);
  if (error && !data) return <Trouble again={again} />;
  return (
    <div className="orders">
      <TopBar title={say('orders.title')} />
      <main id="main" className="orders-main">
        <h1 className="sr-only">{say('orders.title')}</h1>
        <div className="queue-tabs" role="group">
          {([true, false] as const).map((one) => (
            <button key={String(one)} type="button" aria-pressed={one === open} onClick={() => void navigate(one ? '/orders' : '/orders?show=closed')}>
              {say(one ? 'orders.open' : 'orders.closed')} {one === open && data ? data.orders.total : ''}
            </button>
          ))}
        </div>
        {!data && <Skeleton label={common('loading')} lines={9} />}
        {data && rows.length === 0 && (
          <p className="queue-note">
            {say('orders.empty')}
            <br />
            <span>{say('orders.empty.next')}</span>
          </p>
        )}
        {rows.length > 0 && (
          <ul role="listbox" aria-label={say('orders.title')} className="queue" onKeyDown={(event) => event.key === 'Enter' && (document.activeElement as HTMLElement | null)?.click()}>
            {rows.map((row) => (
              <QueueRow key={row.id} row={viewOf(row, reading, say, language)} selected={false} focusable onSelect={(number) => void navigate(`/orders/${number}`)} />
            ))}
          </ul>
        )}
      </main>
    </div>
  );
};
