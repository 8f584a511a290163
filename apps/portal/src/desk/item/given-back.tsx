import type { Reading } from '../../format/clock';
import { stampWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { EvasionAct } from '../points/evasion-act';

interface Props {
  order: {
    readonly id: string;
    readonly number: string;
    readonly round: number;
    readonly unit: { readonly names: { readonly zh: string; readonly en: string } | null };
    readonly returned: { readonly at: string; readonly why: string; readonly by: { readonly name: string | null } } | null;
  };
  /** In which round the matter is: a later one than the first is named. */
  round: number;
  reading: Reading;
}

/** An order that its department gave back, and why. */
export const GivenBack = ({ order, round, reading }: Props) => {
  const say = useSay('desk');
  const after = useSay('after');
  const language = useLanguage();
  const { returned, unit, number } = order;
  if (!returned) return null;
  return (
    <article className="opinion">
      <p className="quiet">
        {round > 1 && after('round', { round: order.round }) + reading.say('dot')}
        {say('item.returned', { unit: unit.names ? nameIn(language, unit.names) : '', name: returned.by.name ?? '', when: stampWords(returned.at, reading.now, reading.zone), number })}
      </p>
      <p className="please-look">{say('item.returned.why', { why: returned.why })}</p>
      <div className="opinion-acts">
        <EvasionAct orderId={order.id} />
      </div>
    </article>
  );
};
