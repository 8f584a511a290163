import { langOf } from '../../format/lang';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import type { Item } from './use-item';

/** How it ended, as the sender reads it: why it was not accepted, or who helps instead. */
export const ItemEnding = ({ ending, status }: Pick<Item, 'ending' | 'status'>) => {
  const say = useSay('desk');
  const common = useSay('common');
  const language = useLanguage();
  if (!ending) return null;
  const place = [nameIn(language, ending.names), ending.address && nameIn(language, ending.address), ending.phone].filter(Boolean).join(common('dot'));
  return (
    <section className="block item-ending" aria-label={common(`status.${status}`)}>
      <p>
        <b>{say('item.ending')}</b>
        {place}
      </p>
      {ending.words && <blockquote lang={langOf(ending.words)}>{ending.words}</blockquote>}
    </section>
  );
};
