import { deadlineOf, overWords, type Reading, ringClocks, ringOf, ringSentence } from '../../format/clock';
import { workingMinutes } from '../../format/hours';
import { durationWords, momentWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { EchoRing } from '../../ui/echo-ring';
import type { SayDesk } from '../queue/queue';
import type { Order, OrderClock } from './use-order';

const headline = (clock: OrderClock, reading: Reading, say: SayDesk): string => {
  if (clock.state === 'BREACHED') return say('order.over', { over: overWords(clock, reading) });
  if (clock.state === 'MET') return say('order.met');
  if (clock.state === 'CANCELLED') return say('order.cancelled');
  return deadlineOf(clock, reading).text;
};

/** The order's own clock in large words; the ring shows it beside the promises to the sender. */
export const ClockCard = ({ order, clock, reading }: { order: Order; clock: OrderClock; reading: Reading }) => {
  const say = useSay('desk');
  const { now, zone, say: common, hours } = reading;
  const rings = ringClocks([...(order.appeal?.clocks.filter((one) => one.id !== clock.id && one.state === 'MET') ?? []), clock]);
  const language = useLanguage();
  const paused = hours && clock.workingTime ? clock.pauses.reduce((sum, { from, to }) => sum + workingMinutes(from, to ?? now, hours, clock.days), 0) : 0;
  const tone = clock.state === 'BREACHED' ? 'late' : deadlineOf(clock, reading).tone;
  return (
    <section className={`card clock-card clock-${tone}`} aria-label={clock.label}>
      <EchoRing rings={[...rings.map((one) => ringOf(one, now, zone)), { state: 'waiting' }]} size={88} label={ringSentence(rings, reading)} />
      <div>
        <p className={`clock-head serif tone-${tone}`}>{headline(clock, reading, say)}</p>
        <p>
          {say(clock.orderId ? 'order.due' : 'order.dueReply', { label: clock.label, when: momentWords(clock.dueAt, now, zone, common) })}
          {clock.workingTime && say('order.working')}
          {clock.pauses.length > 0 && (paused ? say('order.paused', { time: durationWords(paused, common) }) : say('order.pauses', { count: clock.pauses.length }))}
          {clock.metAt && common('dot') + say('order.metAt', { when: momentWords(clock.metAt, now, zone, common) })}
          {clock.provisional && <span className="provisional"> {say('clocks.provisional')}</span>}
        </p>
      </div>
      <p className="clock-rule">{say('order.rule', { rule: [clock.label, order.appeal && nameIn(language, order.appeal.grade.names)].filter(Boolean).join('-'), version: clock.policyVersion })}</p>
    </section>
  );
};
