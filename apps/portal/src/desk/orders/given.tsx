import type { Reading } from '../../format/clock';
import { langOf } from '../../format/lang';
import { stampWords } from '../../format/words';
import { useSay } from '../../i18n/use-say';
import { GivenBack } from '../item/given-back';
import { EvasionAct } from '../points/evasion-act';
import { useMay } from '../shell/use-may';
import type { Order } from './use-order';

/** The orders of the matter that were given back: whose page this is, and for who may find in them an evasion, the others too. */
const useReturned = (order: Order) => {
  const finds = useMay('evasionFoundBy');
  const all = order.appeal?.orders ?? [];
  return all.filter(({ id, returned }) => returned && (finds || id === order.id));
};

/** What the department gave: progress, opinions, or the order itself back. */
export const Given = ({ order, reading }: { order: Order; reading: Reading }) => {
  const say = useSay('desk');
  const stamp = (at: string) => stampWords(at, reading.now, reading.zone);
  const returned = useReturned(order);
  if (order.opinions.length + order.progress.length + returned.length === 0) return null;
  return (
    <section className="block">
      <h2>{say('order.opinion.given')}</h2>
      {returned.map((one) => (
        <GivenBack key={one.id} order={one} round={order.appeal?.round ?? order.round} reading={reading} />
      ))}
      {order.progress.map((one) => (
        <p key={one.id} className="order-given">
          <time dateTime={one.at}>{stamp(one.at)}</time> {say('order.progress.line', { text: one.text })}
        </p>
      ))}
      {order.opinions.map((one) => (
        <div key={one.id} className="opinion">
          <p className="quiet">{stamp(one.at)}</p>
          <p className="opinion-words" lang={langOf(one.text)}>
            {one.text}
          </p>
          {one.sentBack && <p className="please-look">{say('item.opinion.sentBack', { why: one.sentBack.why })}</p>}
          <div className="opinion-acts">
            <EvasionAct orderId={order.id} opinionId={one.id} />
          </div>
        </div>
      ))}
    </section>
  );
};
