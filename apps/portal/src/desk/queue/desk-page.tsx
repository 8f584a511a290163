import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { ReadItemDocument } from '../../generated/desk';
import { langOf } from '../../format/lang';
import { useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';
import { takesCalls } from '../call/takes-calls';
import { goesOn } from '../client/pages';
import { ItemPane } from '../item/item-pane';
import { useDeskPolicy, useItem } from '../item/use-item';
import { Act } from '../shell/act';
import { Keycap } from '../shell/keycap';
import { Nothing, Trouble } from '../shell/plain-pages';
import { TopBar } from '../shell/top-bar';
import { useReading } from '../shell/use-reading';
import { useTitle } from '../shell/use-title';
import { useWide } from '../shell/use-wide';
import { useWho } from '../shell/who';
import { useKeys, useKeysOff } from './keys';
import type { QueueItem } from './queue';
import { QueueList } from './queue-list';
import { QueuePanel } from './queue-panel';
import { SearchField } from './search-field';
import { type Tab, tabs, useQueue } from './use-queue';
import { useRows } from './use-rows';
import './queue.css';
import '../item/item.css';

const found = 'q';

/** What the queue knows already of a matter that is on its way. */
const ComingHead = ({ item }: { item: QueueItem }) => (
  <header className="item-head">
    <p className="item-line">
      <span>{item.number}</span>
    </p>
    <h1 className="serif" lang={langOf(item.title)}>
      {item.title}
    </h1>
  </header>
);

/** `/desk`, `/desk/:no`: the queue, the matter, its clocks and route. Tab, search and chosen item live in the URL. */
export const DeskPage = () => {
  const say = useSay('desk');
  const common = useSay('common');
  const { no } = useParams();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const client = useClient();
  const tab: Tab = tabs.find((one) => one === search.get('tab')) ?? 'TO_ACCEPT';
  const text = search.get(found) ?? '';
  const queue = useQueue(tab, text);
  const policy = useDeskPolicy();
  const reading = useReading();
  const [held, hold] = useState(false);
  const [keysOff] = useKeysOff();
  const { roles } = useWho().active;
  const searchField = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const { groups, order } = useRows(queue.items, queue.of, reading, held, goesOn(queue.next));
  const wide = useWide();
  const chosen = no ?? (wide ? order[0]?.number : undefined);
  const { item, absent, failed, again } = useItem(chosen ?? '');
  useTitle(no ? `${no} ${item?.title ?? ''}`.trim() : say(`tab.${tab}`));

  const where = search.toString();
  const open = useCallback((next: Pick<QueueItem, 'number'> | undefined) => next && void navigate({ pathname: `/desk/${next.number}`, search: where }), [navigate, where]);
  const latest = useRef(order);
  latest.current = order;
  const select = useCallback((id: string) => open(latest.current.find((one) => one.id === id)), [open]);
  const find = useCallback((words: string) => setSearch((before) => {
    const next = new URLSearchParams(before);
    if (words) next.set(found, words);
    else next.delete(found);
    return next;
  }, { replace: true }), [setSearch]);
  const at = order.findIndex((one) => one.number === chosen);
  const step = (by: 1 | -1) => () => open(order[at + by]);
  const chooseTab = (next: Tab) => () => void navigate({ pathname: '/desk', search: next === 'TO_ACCEPT' ? '' : `tab=${next}` });
  const back = () => void navigate({ pathname: '/desk', search: where });

  const goOn = useRef<() => void>(back);
  goOn.current = () => (order[at + 1] ? open(order[at + 1]) : back());
  const accepted = useCallback(() => goOn.current(), []);

  const neighbours = [at + 1, at - 1, at + 2, at + 3].flatMap((place) => order[place]?.number ?? []).join(' ');
  useEffect(() => {
    for (const number of neighbours.split(' ').filter(Boolean)) void client.query(ReadItemDocument.toString(), { number }).toPromise();
  }, [neighbours, client]);

  useKeys({
    KeyJ: step(1), KeyK: step(-1),
    Enter: () => document.getElementById('main')?.focus(),
    Escape: back,
    'Alt+Digit1': chooseTab('TO_ACCEPT'), 'Alt+Digit2': chooseTab('IN_HAND'), 'Alt+Digit3': chooseTab('TO_ANSWER'), 'Alt+Digit4': chooseTab('ANSWERED'),
    Slash: () => searchField.current?.focus(),
  });

  return (
    <div className={no ? 'desk desk-open' : 'desk'}>
      <TopBar title={say('rail.desk')}>
        {!keysOff && (
          <span className="top-keys">
            <Keycap>J</Keycap>
            <Keycap>K</Keycap> {say('keys.upDown')}
            {roles.includes('OFFICER') && (
              <>
                {' '}
                <Keycap>P</Keycap> {say('act.accept')}
              </>
            )}
            {takesCalls.some((role) => roles.includes(role)) && (
              <>
                {' '}
                <Keycap>L</Keycap> {say('call.title')}
              </>
            )}
          </span>
        )}
        <SearchField field={searchField} text={text} onFind={find} />
      </TopBar>
      <QueuePanel tab={tab} queue={queue} text={text} box={box} alone={!wide && !no} onTab={chooseTab}>
        {order.length > 0 && (
          <QueueList follows groups={groups} selected={order[at]?.id ?? null} label={say(`tab.${tab}`)} box={box} onSelect={select} onHold={hold} onEnd={queue.ahead} />
        )}
      </QueuePanel>
      {/* Whoever turned to a matter stays with it, whatever the queue does. */}
      {(wide || no) && (
        <div className="desk-item" onFocus={() => !no && chosen && void navigate({ pathname: `/desk/${chosen}`, search: where }, { replace: true })}>
          {no && (
            <div className="desk-back">
              <Act onClick={back}>
                <Icon name="left" size={18} />
                {say(`tab.${tab}`)}
              </Act>
            </div>
          )}
          {item && <ItemPane item={item} policy={policy} reading={reading} onAgain={again} onAccepted={accepted} />}
          {!item && absent && chosen && <Nothing />}
          {!item && failed && <Trouble again={again} />}
          {!item && !absent && !failed && (
            <main className="desk-none" id="main" tabIndex={-1}>
              {order[at] ? <ComingHead item={order[at]} /> : <h1 className="sr-only">{say('rail.desk')}</h1>}
              {chosen && <Skeleton label={common('loading')} lines={8} />}
              {!chosen && order.length > 0 && <p>{say('queue.pick')}</p>}
              {!chosen && order.length === 0 && !queue.loading && !queue.failed && <p>{say('queue.rest')}</p>}
            </main>
          )}
        </div>
      )}
    </div>
  );
};
