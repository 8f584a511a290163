import { deadlineOf, type Reading } from '../../format/clock';
import { langOf } from '../../format/lang';
import { momentWords } from '../../format/words';
import { useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import type { Order } from './use-order';

const checks = ['1', '2', '3'] as const;

/** The sender's words, what to look at before giving the opinion, and the other promises. */
export const OrderSide = ({ order, reading }: { order: Order; reading: Reading }) => {
  const say = useSay('desk');
  const { now, zone, say: common } = reading;
  const others = order.appeal?.clocks.filter((clock) => !clock.orderId) ?? [];
  return (
    <aside className="beside">
      <section className="side">
        <h2>{say('order.words')}</h2>
        <div className="card order-words" lang={order.appeal?.body ? langOf(order.appeal.body) : undefined}>{order.appeal?.body ?? say('orders.noAppeal')}</div>
      </section>
      {order.why.length + order.reassignments.length > 0 && (
        <section className="side">
          <h2>{say('order.why')}</h2>
          <div className="card route">
            <ul>
              {order.why.map((reason) => (
                <li key={reason.code + reason.text}>{reason.text}</li>
              ))}
              {order.reassignments.map(({ id, by, why }) => (
                <li key={id}>{say('order.reassigned', { name: by.name ?? '', why })}</li>
              ))}
            </ul>
          </div>
        </section>
      )}
      {(order.state === 'ISSUED' || order.state === 'ACCEPTED') && (
        <section className="side">
          <h2>{say('order.check')}</h2>
          <div className="card order-checks">
            {checks.map((check) => (
              <label key={check}>
                <input type="checkbox" />
                <Icon name="check" size={17} />
                <span>
                  {say(`order.check.${check}`)}
                  <small>{say(`order.check.${check}.hint`)}</small>
                </span>
              </label>
            ))}
          </div>
        </section>
      )}
      {others.length > 0 && (
        <section className="side">
          <h2>{say('order.others')}</h2>
          <dl className="card order-others">
            {others.map((clock) => {
              const { tone, text } = deadlineOf(clock, reading);
              const moment = clock.metAt ?? clock.dueAt;
              return (
                <div key={clock.id}>
                  <dt>{clock.label}</dt>
                  <dd className={`tone-${tone}`}>{clock.state === 'RUNNING' || clock.state === 'MET' ? `${momentWords(moment, now, zone, common)} ${clock.state === 'MET' ? text : ''}` : text}</dd>
                </div>
              );
            })}
          </dl>
        </section>
      )}
    </aside>
  );
};
