import { App } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { ReadItemDocument } from '../../generated/desk';
import { tenantZone } from '../../format/zone';
import { useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';
import { ItemPane } from '../item/item-pane';
import { useDeskPolicy, useItem } from '../item/use-item';
import { Act } from '../shell/act';
import { Keycap } from '../shell/keycap';
import { Nothing } from '../shell/plain-pages';
import { TopBar } from '../shell/top-bar';
import { useNow } from '../shell/use-now';
import { keysOff, setKeysOff, useKeys } from './keys';
import { KeysSheet } from './keys-sheet';
import { found, type QueueItem } from './queue';
import { QueueList, walkOrder } from './queue-list';
import { QueuePanel } from './queue-panel';
import { type Tab, tabs, useQueue } from './use-queue';
import './queue.css';
import '../item/item.css';

/** `/desk`, `/desk/:no`: the queue, the matter, its clocks and route. Tab and chosen item live in the URL. */
export const DeskPage = () => {
  const say = useSay('desk');
  const common = useSay('common');
  const { no } = useParams();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const client = useClient();
  const { message } = App.useApp();
  const tab: Tab = tabs.find((one) => one === search.get('tab')) ?? 'TO_ACCEPT';
  const queue = useQueue(tab);
  const policy = useDeskPolicy();
  const now = useNow();
  const reading = useMemo(() => ({ now, zone: tenantZone, say: common }), [now, common]);
  const [text, setText] = useState('');
  const [help, setHelp] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const shown = found(queue.items, text);
  const order = walkOrder(shown, reading);
  const wide = window.matchMedia('(min-width: 900px)').matches;
  const chosen = no ?? (wide ? order[0]?.number : undefined);
  const { item, absent, again } = useItem(chosen ?? '');

  const open = (next: Pick<QueueItem, 'number'> | undefined) => next && void navigate({ pathname: `/desk/${next.number}`, search: search.toString() });
  const at = order.findIndex((one) => one.number === chosen);
  const step = (by: 1 | -1) => () => open(order[at + by]);
  const chooseTab = (next: Tab) => () => void navigate({ pathname: '/desk', search: next === 'TO_ACCEPT' ? '' : `tab=${next}` });
  const back = () => void navigate({ pathname: '/desk', search: search.toString() });

  const neighbours = [order[at + 1]?.number, order[at - 1]?.number].filter((number) => number !== undefined).join(' ');
  useEffect(() => {
    for (const number of neighbours.split(' ').filter(Boolean)) void client.query(ReadItemDocument.toString(), { number }).toPromise();
  }, [neighbours, client]);

  useKeys({
    KeyJ: step(1), KeyK: step(-1),
    Enter: () => document.getElementById('main')?.focus(),
    Escape: back,
    'Alt+Digit1': chooseTab('TO_ACCEPT'), 'Alt+Digit2': chooseTab('IN_HAND'), 'Alt+Digit3': chooseTab('TO_ANSWER'), 'Alt+Digit4': chooseTab('ANSWERED'),
    Slash: () => searchField.current?.focus(),
    Help: () => setHelp(true),
    'Alt+KeyK': () => {
      setKeysOff(!keysOff());
      void message.info(say(keysOff() ? 'keys.off' : 'keys.on'));
      setSearch((before) => before, { replace: true });
    },
  });

  return (
    <div className={no ? 'desk desk-open' : 'desk'}>
      <TopBar title={say('rail.desk')}>
        <span className="top-keys">
          <Keycap>J</Keycap>
          <Keycap>K</Keycap> {say('keys.upDown')} <Keycap>P</Keycap> {say('act.accept')}
          <button type="button" onClick={() => setHelp(true)} aria-keyshortcuts="?">
            <Keycap>?</Keycap> {keysOff() ? say('keys.off') : say('keys.all')}
          </button>
        </span>
        <label className="top-search">
          <Icon name="search" size={17} />
          <span className="sr-only">{say('search.label')}</span>
          <input
            ref={searchField}
            type="search"
            value={text}
            placeholder={say('search')}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          />
          <Keycap>/</Keycap>
        </label>
      </TopBar>
      <QueuePanel tab={tab} queue={queue} text={text} onTab={chooseTab}>
        <QueueList items={shown} selected={order[at]?.id ?? null} reading={reading} label={say(`tab.${tab}`)} onSelect={open} />
      </QueuePanel>
      <div className="desk-item">
        {no && (
          <div className="desk-back">
            <Act onClick={back}>
              <Icon name="left" size={18} />
              {say(`tab.${tab}`)}
            </Act>
          </div>
        )}
        {absent && chosen && <Nothing />}
        {item && <ItemPane key={item.id} item={item} policy={policy} reading={reading} onAgain={again} onAccepted={() => (order[at + 1] ? open(order[at + 1]) : back())} />}
        {!item && !absent && chosen && <Skeleton label={common('loading')} lines={8} />}
        {!chosen && !queue.loading && <p className="desk-none">{say('queue.pick')}</p>}
      </div>
      <KeysSheet open={help} onClose={() => setHelp(false)} />
    </div>
  );
};
