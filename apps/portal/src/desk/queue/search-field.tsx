import { type Ref, useEffect, useState } from 'react';
import { useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { Keycap } from '../shell/keycap';

const LONGEST = 100;
/** Asked when the writer pauses. */
const PAUSE_MS = 300;

interface Props {
  field: Ref<HTMLInputElement>;
  /** What is searched for now. */
  text: string;
  onFind: (text: string) => void;
}

/** Searches in all that one may read: number, title, words, place. */
export const SearchField = ({ field, text, onFind }: Props) => {
  const say = useSay('desk');
  const [written, write] = useState(text);
  useEffect(() => write((before) => (before.trim() === text ? before : text)), [text]);
  useEffect(() => {
    if (written.trim() === text) return undefined;
    const timer = setTimeout(() => onFind(written.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [written, text, onFind]);
  return (
    <label className="top-search">
      <Icon name="search" size={17} />
      <span className="sr-only">{say('search.label')}</span>
      <input
        ref={field}
        type="search"
        value={written}
        maxLength={LONGEST}
        placeholder={say('search')}
        title={say('search.hint')}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <Keycap>/</Keycap>
    </label>
  );
};
