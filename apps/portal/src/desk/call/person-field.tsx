import { useId, useState } from 'react';
import { nameIn, useLanguage } from '../../i18n/use-say';
import { useField } from '../shell/refusable';
import { usePeople } from './use-call';

export interface Found {
  readonly id: string;
  readonly name: string;
}

interface Props {
  /** What the gateway calls it. */
  of: string | readonly string[];
  label: string;
  person: Found | null;
  onChoose: (person: Found | null) => void;
}

/** Somebody of the directory, found by a part of the name. */
export const PersonField = ({ of, label, person, onChoose }: Props) => {
  const language = useLanguage();
  const list = useId();
  const { control, note } = useField(of);
  const [text, setText] = useState(person?.name ?? '');
  const found = usePeople(person ? '' : text);
  return (
    <div className="call-person">
      <input
        {...control} type="text" role="combobox" aria-expanded={found.length > 0} aria-controls={list} aria-label={label} placeholder={label} autoComplete="off" value={text}
        onChange={(event) => {
          setText(event.target.value);
          onChoose(null);
        }}
      />
      {found.length > 0 && (
        <ul id={list} className="call-people">
          {found.map(({ person: one, unit }) => (
            <li key={one.id}>
              <button
                type="button"
                onClick={() => {
                  setText(one.name ?? '');
                  onChoose({ id: one.id, name: one.name ?? '' });
                }}
              >
                {one.name} <small>{[unit?.names && nameIn(language, unit.names), one.post].filter(Boolean).join(' ')}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
      {note}
    </div>
  );
};
