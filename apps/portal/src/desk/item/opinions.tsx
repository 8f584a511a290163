import { useState } from 'react';
import { langOf } from '../../format/lang';
import { stampWords } from '../../format/words';
import type { Reading } from '../../format/clock';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { EvasionAct } from '../points/evasion-act';
import { Act } from '../shell/act';
import { WriteDialog } from '../shell/write-dialog';
import type { Trouble } from './use-item-commands';
import type { Item } from './use-item';

type Order = Item['orders'][number];

interface Props {
  item: Item;
  reading: Reading;
  /** Whether it is checked now, and by who looks at it. */
  checked: boolean;
  onUse: (text: string) => void;
  onSendBack: (order: Order, opinionId: string, why: string) => Promise<Trouble | null>;
}

/** What the department gave: to be checked, used for the final reply, or sent back with a reason; and the orders that it gave back. */
export const Opinions = ({ item, reading, checked, onUse, onSendBack }: Props) => {
  const say = useSay('desk');
  const after = useSay('after');
  const language = useLanguage();
  const [back, setBack] = useState<{ order: Order; opinionId: string } | null>(null);
  const all = item.orders.flatMap((order) => order.opinions.map((opinion) => ({ order, opinion })));
  const returned = item.orders.flatMap((order) => (order.returned ? [{ order, back: order.returned }] : []));
  if (item.orders.length === 0) return null;
  return (
    <section className="block" aria-labelledby="opinions-title">
      <h2 id="opinions-title">{say('item.opinion')}</h2>
      {returned.map(({ order, back }) => (
        <article key={order.id} className="opinion">
          <p className="quiet">
            {item.round > 1 && after('round', { round: order.round }) + reading.say('dot')}
            {say('item.returned', { unit: order.unit.names ? nameIn(language, order.unit.names) : '', name: back.by.name ?? '', when: stampWords(back.at, reading.now, reading.zone), number: order.number })}
          </p>
          <p className="please-look">{say('item.returned.why', { why: back.why })}</p>
          <div className="opinion-acts">
            <EvasionAct orderId={order.id} />
          </div>
        </article>
      ))}
      {all.length === 0 && <p className="quiet">{say('item.opinion.none')}</p>}
      {all.map(({ order, opinion }) => (
        <article key={opinion.id} className="opinion">
          <p className="quiet">
            {item.round > 1 && after('round', { round: order.round }) + reading.say('dot')}
            {say('item.opinion.by', { unit: order.unit.names ? nameIn(language, order.unit.names) : '', name: opinion.by.name ?? '', when: stampWords(opinion.at, reading.now, reading.zone) })}
          </p>
          <p className="opinion-words" lang={langOf(opinion.text)}>
            {opinion.text}
          </p>
          {opinion.sentBack ? (
            <>
              <p className="please-look">{say('item.opinion.sentBack', { why: opinion.sentBack.why })}</p>
              <div className="opinion-acts">
                <EvasionAct orderId={order.id} opinionId={opinion.id} />
              </div>
            </>
          ) : (
            checked && order.round === item.round && (
              <div className="opinion-acts">
                <Act onClick={() => onUse(opinion.text)}>{say('item.opinion.use')}</Act>
                <Act onClick={() => setBack({ order, opinionId: opinion.id })}>{say('item.opinion.back')}</Act>
                <EvasionAct orderId={order.id} opinionId={opinion.id} />
              </div>
            )
          )}
        </article>
      ))}
      <WriteDialog
        open={back !== null}
        title={say('back.title')}
        hint={say('back.hint')}
        label={say('back.label')}
        send={say('back.send')}
        draft={`back.${back?.opinionId ?? ''}`}
        onSend={async (why) => (back ? ((await onSendBack(back.order, back.opinionId, why))?.message ?? null) : null)}
        onClose={() => setBack(null)}
      />
    </section>
  );
};
