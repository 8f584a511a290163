import { useState } from 'react';
import { Link } from 'react-router';
import { useSay } from '../../i18n/use-say';
import type { Item } from '../item/use-item';
import { Act } from '../shell/act';
import { useMay } from '../shell/use-may';
import { RaiseDialog } from './raise-dialog';

/** What came of an appeal, or that something may: also of one that has ended, for ideas are gathered afterwards. */
export const ItemIdea = ({ item, because }: { item: Pick<Item, 'id' | 'title' | 'suggestion'>; because: string | undefined }) => {
  const say = useSay('ideas');
  const [raising, raise] = useState(false);
  const raises = useMay('raisedBy');
  const { suggestion } = item;
  if (!suggestion && !raises) return null;
  return (
    <section className="block idea-act" aria-labelledby="item-idea">
      <h2 id="item-idea">{say('title')}</h2>
      {suggestion ? (
        <Link to={`/ideas?of=${suggestion.id}`}>{say(`state.${suggestion.state}`)}</Link>
      ) : (
        <Act because={because} onClick={() => raise(true)}>
          {say('raise')}
        </Act>
      )}
      {raising && <RaiseDialog open appeal={item} onClose={() => raise(false)} />}
    </section>
  );
};
