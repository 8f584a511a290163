import { useState } from 'react';
import { langOf } from '../../format/lang';
import { stampWords } from '../../format/words';
import type { Reading } from '../../format/clock';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { EvasionAct } from '../points/evasion-act';
import { Act } from '../shell/act';
import { WriteDialog } from '../shell/write-dialog';
import { GivenBack } from './given-back';
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
  if (item.orders.length === 0) return null;
  return (
    <section className="block" aria-labelledby="opinions-title">
      <h2 id="opinions-title">{say('item.opinion')}</h2>
      {item.orders.map((order) => (
        <GivenBack key={order.id} order={order} round={item.round} reading={reading} />
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
          {opinion.sentBack && <p className="please-look">{say('item.opinion.sentBack', { why: opinion.sentBack.why })}</p>}
          <div className="opinion-acts">
            {checked && !opinion.sentBack && order.round === item.round && (
              <>
                <Act onClick={() => onUse(opinion.text)}>{say('item.opinion.use')}</Act>
                <Act onClick={() => setBack({ order, opinionId: opinion.id })}>{say('item.opinion.back')}</Act>
              </>
            )}
            <EvasionAct orderId={order.id} opinionId={opinion.id} />
          </div>
        </article>
      ))}
      <WriteDialog
        open={back !== null}
        title={say('back.title')}
        hint={say('back.hint')}
        label={say('back.label')}
        of="why"
        send={say('back.send')}
        draft={`back.${back?.opinionId ?? ''}`}
        onSend={async (why) => (back ? onSendBack(back.order, back.opinionId, why) : null)}
        onClose={() => setBack(null)}
      />
    </section>
  );
};
