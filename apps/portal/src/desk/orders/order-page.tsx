import { Link, useParams } from 'react-router';
import type { Role } from '../../generated/desk';
import { type Reading, ringSentence } from '../../format/clock';
import { langOf } from '../../format/lang';
import { momentWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { Ladder } from '../../ui/ladder';
import { SenderBadge } from '../../ui/sender-badge';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { TimeStrip } from '../../ui/time-strip';
import { useLackingExplanation } from '../item/explanation';
import { ItemTimeline } from '../item/item-timeline';
import { JudgeActs } from '../points/judge-acts';
import { Nothing, Trouble } from '../shell/plain-pages';
import { TopBar } from '../shell/top-bar';
import { useReading } from '../shell/use-reading';
import { useTitle } from '../shell/use-title';
import { useWho } from '../shell/who';
import { ClockCard } from './clock-card';
import { Given } from './given';
import { OrderActs } from './order-acts';
import { OrderSide } from './order-side';
import { type Called, stairsOf } from './stairs';
import { mainClock } from './main-clock';
import { stripOf } from './strip';
import { type Order, type OrderClock, useOrder } from './use-order';
import { CoSigners } from '../item/co-signers';
import '../item/item.css';
import './order.css';

const handling: ReadonlySet<Role> = new Set<Role>(['HANDLER', 'RESPONDER', 'DEPARTMENT_HEAD']);
const modes = { ANONYMOUS: 'anonymous', CONFIDENTIAL: 'confidential', NAMED: 'named' } as const;

const OrderHead = ({ order }: { order: Order }) => {
  const say = useSay('desk');
  const language = useLanguage();
  const { appeal } = order;
  return (
    <header className="item-head">
      <p className="item-line">
        {appeal && <span>{say('order.from', { number: appeal.number })}</span>}
        {appeal && <Tag>{nameIn(language, appeal.grade.names)}</Tag>}
        <Tag>{say('order.round', { round: order.round })}</Tag>
        {appeal && <SenderBadge mode={modes[appeal.sender.mode]}>{appeal.sender.person?.name ?? say(`mode.handler.${appeal.sender.mode}`)}</SenderBadge>}
        {appeal && <CoSigners coSigning={appeal.coSigning} people={appeal.sender.coSigners} />}
        <span>{[order.unit.names && nameIn(language, order.unit.names), order.person?.name].filter(Boolean).join(' ')}</span>
      </p>
      <h1 className="serif" lang={appeal ? langOf(appeal.title) : undefined}>
        {appeal?.title ?? say('orders.noAppeal')}
      </h1>
      {appeal?.openRequest && <p className="please-look">{say('item.asked', { question: appeal.openRequest.question })}</p>}
    </header>
  );
};

/** The clock of the order: words, strip, stairs. */
const OrderTime = ({ order, clock, reading }: { order: Order; clock: OrderClock; reading: Reading }) => {
  const say = useSay('desk');
  const { now, zone, say: common } = reading;
  const language = useLanguage();
  const called: Called = { level: ({ names }) => nameIn(language, names), unit: (unit) => (unit?.names ? nameIn(language, unit.names) : undefined) };
  const next = clock.levels[Math.min(clock.steps.length, clock.levels.length - 1)];
  const strip = stripOf(clock, reading, say, () => (next ? called.level(next) + (next.people.length === 0 ? say('strip.nobody') : '') : ''));
  const sentence = say('strip.sentence', { start: momentWords(clock.startedAt, now, zone, common), due: momentWords(clock.dueAt, now, zone, common), state: ringSentence([clock], reading) });
  return (
    <>
      <ClockCard order={order} clock={clock} reading={reading} />
      <TimeStrip key={clock.id} {...strip} label={sentence} />
      {clock.levels.length > 0 && (
        <section aria-labelledby="ladder-title" className="order-ladder">
          <h2 id="ladder-title">
            {say('order.ladder')} <small>{say('order.ladder.hint')}</small>
          </h2>
          <Ladder levels={stairsOf(clock, reading, say, called)} label={say('order.ladder')} />
          <JudgeActs steps={clock.steps} />
        </section>
      )}
    </>
  );
};

/** `/orders/:no`: time as a strip, the ladder as stairs, what happened, the words, the acts. */
export const OrderPage = () => {
  const { no = '' } = useParams();
  const say = useSay('desk');
  const common = useSay('common');
  const { order, absent, error, again } = useOrder(no);
  const clock = order && mainClock(order);
  const reading = useReading(clock?.state === 'RUNNING' && clock.remainingMinutes < 60);
  const lacking = useLackingExplanation(order);
  // Whom the ladder called looks at the order; its acts are its department's.
  const handles = useWho().active.roles.some((role) => handling.has(role));
  useTitle(`${no} ${order?.appeal?.title ?? ''}`.trim());
  const language = useLanguage();
  if (absent) return <Nothing />;
  if (error && !order) return <Trouble again={again} error={error} />;
  return (
    <div className="order">
      <TopBar title={say('order.title', { number: no })} {...(order?.unit.names && { under: nameIn(language, order.unit.names) })}>
        <Link className="order-back" to={handles ? '/orders' : '/lead'}>
          <Icon name="left" size={17} />
          {say(handles ? 'orders.title' : 'lead.title')}
        </Link>
        {order && handles && <OrderActs order={order} again={again} />}
      </TopBar>
      {!order && (
        <main className="order-main" id="main" tabIndex={-1}>
          <h1 className="sr-only">{say('order.title', { number: no })}</h1>
          <Skeleton label={common('loading')} lines={9} />
        </main>
      )}
      {order && (
        <>
          <main className="order-main" id="main" tabIndex={-1}>
            <OrderHead order={order} />
            {clock ? <OrderTime order={order} clock={clock} reading={reading} /> : <p className="quiet">{say('order.noClock')}</p>}
            <Given order={order} reading={reading} />
            {order.appeal && (
              <section className="block" aria-labelledby="timeline-title">
                <h2 id="timeline-title">
                  {say('item.timeline')} <small>{say('order.timeline.hint')}</small>
                </h2>
                <ItemTimeline entries={order.appeal.timeline} reading={reading} mark={say('order.mark')} newestFirst lacking={lacking} />
              </section>
            )}
          </main>
          <OrderSide order={order} reading={reading} />
        </>
      )}
    </div>
  );
};
