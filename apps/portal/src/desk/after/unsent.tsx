import { langOf } from '../../format/lang';
import { useSay } from '../../i18n/use-say';
import { Act } from '../shell/act';
import { useNextFocus } from '../shell/use-next-focus';

interface Props {
  /** The form stood here; whoever opens the page later is where they are. */
  replaces: boolean;
  words: string;
  onDrop: () => void;
}

/** In the place of a form that is nothing to send any more, or turned out not to be theirs, while it was written: what was written is not lost. */
export const Unsent = ({ replaces, words, onDrop }: Props) => {
  const say = useSay('after');
  const next = useNextFocus<HTMLElement>();
  return (
    <section ref={replaces ? next : undefined} tabIndex={-1} className="block" aria-labelledby="unsent">
      <h2 id="unsent">{say('unsent')}</h2>
      <p className="quiet">{say('unsent.why')}</p>
      <blockquote className="after-words" lang={langOf(words)}>
        {words}
      </blockquote>
      <Act onClick={onDrop}>{say('unsent.drop')}</Act>
    </section>
  );
};
