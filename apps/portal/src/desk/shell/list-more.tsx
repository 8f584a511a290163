import { useEffect, useRef } from 'react';
import { useSay } from '../../i18n/use-say';
import type { Unit } from '../../sheet/whole-list-acts';
import { goesOn, type PagesState } from '../client/pages';
import '../queue/queue.css';

interface Props {
  pages: Pick<PagesState<unknown>, 'items' | 'total' | 'next'> & { readonly more: () => void };
  unit?: Unit;
}

/** Under the rows of a list: what is still to come, and where somebody went on, that this is its end. */
export const ListMore = ({ pages: { items, total, next, more }, unit: kind = 'case' }: Props) => {
  const say = useSay('desk');
  const common = useSay('common');
  const end = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  // The button that was pressed is gone, and the focus with it: who works by keys goes on here. Who went elsewhere meanwhile stays there.
  useEffect(() => {
    if (next === 'end' && pressed.current && document.activeElement === document.body) end.current?.focus();
    if (next !== 'reading') pressed.current = false;
  }, [next]);
  const unit = common(`sheet.unit.${kind}`);
  if (next === 'end') {
    return (
      <p ref={end} className="queue-note" tabIndex={-1}>
        {say('queue.end', { count: items.length, unit })}
      </p>
    );
  }
  if (!goesOn(next) || items.length === 0) return null;
  const go = () => {
    pressed.current = true;
    more();
  };
  const words = next === 'there' ? say('queue.more', { count: Math.max(1, total - items.length), unit }) : common(next === 'failed' ? 'again' : 'loading');
  return (
    <p className="queue-note">
      {next === 'failed' && <span role="alert">{common('failed.read')} </span>}
      <button type="button" className="queue-more" aria-busy={next === 'reading'} onClick={go}>
        {words}
      </button>
    </p>
  );
};
