import { useCallback, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { ReadEscalationsDocument } from '../../generated/desk';
import { deadlineOf, type Reading, ringClocks, ringOf, ringSentence } from '../../format/clock';
import { langOf } from '../../format/lang';
import { momentWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { EchoRing } from '../../ui/echo-ring';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { useChanges, useTurn } from '../client/use-changes';
import { usePages } from '../client/use-pages';
import { actionWords } from '../orders/stairs';
import { ListActs } from '../sheet/list-acts';
import { usePageReader } from '../sheet/use-page-reader';
import { FreshPill } from '../shell/fresh-pill';
import { ListMore } from '../shell/list-more';
import { isOfPeople, placesOf } from '../shell/places';
import { Trouble } from '../shell/plain-pages';
import { ReadFailed } from '../shell/read-failed';
import { TopBar } from '../shell/top-bar';
import { useServerTime } from '../shell/use-now';
import { useReading } from '../shell/use-reading';
import { useTitle } from '../shell/use-title';
import { useWho } from '../shell/who';
import { type Called, leadColumns } from './lead-columns';
import './lead.css';

/** The clock that the call is about. */
const clockOf = ({ kind, dueAt, appeal }: Called) => appeal?.clocks.find((clock) => clock.kind === kind && clock.dueAt === dueAt) ?? appeal?.clocks.find((clock) => clock.kind === kind);

/** Where the matter is looked at: the order with its time and ladder; an officer has the desk. */
const useMatter = (called: Called): string | undefined => {
  const { active } = useWho();
  const { appeal } = called;
  if (!appeal) return undefined;
  if (active.roles.includes('OFFICER')) return `/desk/${appeal.number}`;
  const late = clockOf(called)?.orderId;
  const order = appeal.orders.find(({ id }) => id === late) ?? appeal.orders.findLast(({ lead }) => lead) ?? appeal.orders.at(-1);
  return order && `/orders/${order.number}`;
};

/** One matter that climbed to me: what is late, who had it, what I owe, and what happens without a result. */
const CalledCard = ({ called, reading }: { called: Called; reading: Reading }) => {
  const say = useSay('desk');
  const language = useLanguage();
  const { now, zone, say: common } = reading;
  const when = (at: string) => momentWords(at, now, zone, common);
  const { appeal, step } = called;
  const clock = clockOf(called);
  const matter = useMatter(called);
  const clocks = ringClocks(appeal?.clocks ?? []);
  const duties = actionWords(step.actions.filter((action) => action !== 'tell'), say);
  const state = clock ? deadlineOf(clock, reading).text : say('lead.line', { label: called.label, when: when(called.dueAt) });
  return (
    <li className={called.open ? 'card called called-open' : 'card called'}>
      <EchoRing
        rings={clocks.length > 0 ? clocks.map((one) => ringOf(one, now, zone)) : [{ state: called.open ? 'late' : 'met-late' }]}
        size={72}
        label={ringSentence(clocks, reading) || common(called.open ? 'ring.over' : 'ring.metLate', { name: called.label })}
      />
      <div>
        <p className="item-line">
          {appeal?.number}
          {appeal && <Tag>{nameIn(language, appeal.grade.names)}</Tag>}
          {appeal?.department?.names && <span>{say('lead.department', { unit: nameIn(language, appeal.department.names) })}</span>}
          {!called.open && <Tag>{say('lead.closed')}</Tag>}
        </p>
        <h2 className="serif" lang={appeal ? langOf(appeal.title) : undefined}>
          {matter ? <Link to={matter}>{appeal?.title}</Link> : (appeal?.title ?? say('orders.noAppeal'))}
        </h2>
        <p className={called.open ? 'called-state tone-late' : 'called-state'}>
          <b>{called.open ? state : say('lead.done')}</b>
          <span>{say('lead.line', { label: called.label, when: when(called.dueAt) })}</span>
        </p>
        {appeal?.body && <blockquote lang={langOf(appeal.body)}>{appeal.body}</blockquote>}
        <p>
          {say('lead.level', { level: step.level, when: when(step.at) })}
          {duties && <span className="called-duty">{say('lead.duty', { what: duties })}</span>}
        </p>
        {called.open && step.nextAt && <p className="provisional">{say('lead.next', { when: when(step.nextAt) })}</p>}
        {matter && (
          <Link className="act called-open-matter" to={matter}>
            {say(matter.startsWith('/desk') ? 'lead.toDesk' : 'lead.toOrder')}
            <Icon name="right" size={16} />
          </Link>
        )}
      </div>
    </li>
  );
};

/** Nothing called up, and what one can look at instead. */
const NoCalls = () => {
  const say = useSay('desk');
  const { active } = useWho();
  const other = placesOf(active.roles).find((place) => place.path !== '/lead' && !isOfPeople(place));
  return (
    <div className="lead-none">
      <EchoRing rings={[{ state: 'waiting' }, { state: 'waiting' }, { state: 'waiting' }]} size={72} />
      <p>
        <b>{say('lead.empty')}</b>
        <br />
        {say('lead.empty.next')}
      </p>
      {other && (
        <Link className="act" to={other.path}>
          {say('lead.go', { place: say(other.phrase) })}
        </Link>
      )}
    </div>
  );
};

/** `/lead`: what the ladder called me to, what waits first. Whom the ladder calls sees it at once; nothing moves under the pointer. */
export const LeadPage = () => {
  const say = useSay('desk');
  const common = useSay('common');
  const language = useLanguage();
  const pages = usePages(ReadEscalationsDocument, {}, ({ escalations }) => escalations);
  const { data, items, total, error, failed, again } = pages;
  const read = usePageReader(ReadEscalationsDocument, {}, ({ escalations }) => escalations);
  const reading = useReading();
  const calls = useMemo(() => [...items].sort((a, b) => Number(b.open) - Number(a.open)), [items]);
  const clocks = useMemo(() => calls.flatMap(({ appeal }) => appeal?.clocks ?? []), [calls]);
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const known = new Set(held);
  const shown = held ? calls.filter(({ id }) => known.has(id)) : calls;
  const fresh = calls.length - shown.length;
  useChanges(again);
  useTurn(clocks, again);
  useServerTime(clocks[0]?.asOf);
  useTitle(say('lead.title'));
  const more = () => {
    setHeld(null);
    pages.more();
  };
  const hold = useCallback(() => setHeld(calls.map(({ id }) => id)), [calls]);
  if (error && !data) return <Trouble again={again} error={error} />;
  return (
    <div className="lead">
      <TopBar title={say('lead.title')} />
      <main id="main" className="lead-main" tabIndex={0}>
        <h1 className="sr-only">{say('lead.title')}</h1>
        <FreshPill fresh={fresh} onTake={() => setHeld(null)} />
        {failed && <ReadFailed again={again} asOf={clocks[0]?.asOf} />}
        {!data && <Skeleton label={common('loading')} lines={6} />}
        {data && calls.length === 0 && !failed && <NoCalls />}
        <ul onPointerEnter={(event) => event.pointerType === 'mouse' && calls.length > 0 && hold()} onPointerLeave={() => setHeld(null)}>
          {shown.map((called) => (
            <CalledCard key={called.id} called={called} reading={reading} />
          ))}
        </ul>
        <ListMore pages={{ ...pages, more }} />
      </main>
      {calls.length > 0 && <ListActs title={say('lead.title')} columns={leadColumns(say, reading, language)} read={read} total={total} />}
    </div>
  );
};
