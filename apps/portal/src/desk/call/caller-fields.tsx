import { useId, useState } from 'react';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import type { Call } from './use-call';
import { usePeople } from './use-call';

interface Props {
  call: Call;
  modes: readonly Call['mode'][];
  onChange: (part: Partial<Call>) => void;
}

interface ChoiceProps<T extends string> {
  name: string;
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onChange: (value: T) => void;
}

/** One of a few, side by side. */
const Choice = <T extends string>({ name, label, value, options, onChange }: ChoiceProps<T>) => (
  <fieldset className="call-choice">
    <legend className="sr-only">{label}</legend>
    {options.map((option) => (
      <label key={option.value}>
        <input type="radio" name={name} checked={value === option.value} onChange={() => onChange(option.value)} />
        <span>{option.label}</span>
      </label>
    ))}
  </fieldset>
);

/** Somebody of the directory, found by a part of the name. */
const Person = ({ call, onChange }: Pick<Props, 'call' | 'onChange'>) => {
  const say = useSay('desk');
  const language = useLanguage();
  const list = useId();
  const [text, setText] = useState(call.person?.name ?? '');
  const found = usePeople(call.person ? '' : text);
  return (
    <div className="call-person">
      <input
        type="text" role="combobox" aria-expanded={found.length > 0} aria-controls={list} aria-label={say('call.person')} placeholder={say('call.person')} autoComplete="off" value={text}
        onChange={(event) => {
          setText(event.target.value);
          onChange({ person: null });
        }}
      />
      {found.length > 0 && (
        <ul id={list} className="call-people">
          {found.map(({ person, unit }) => (
            <li key={person.id}>
              <button
                type="button"
                onClick={() => {
                  setText(person.name ?? '');
                  onChange({ person: { id: person.id, name: person.name ?? '' } });
                }}
              >
                {person.name} <small>{[unit?.names && nameIn(language, unit.names), person.post].filter(Boolean).join(' ')}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

/** Who speaks, and how they want to be known. */
export const CallerFields = ({ call, modes, onChange }: Props) => {
  const say = useSay('desk');
  const group = useId();
  const whos = (['employee', 'caller', 'nobody'] as const).map((value) => ({ value, label: say(`call.who.${value}`) }));
  const chooseWho = (who: Call['who']) => onChange({ who, ...(who === 'nobody' ? { mode: 'ANONYMOUS' as const } : call.mode === 'ANONYMOUS' && { mode: 'NAMED' as const }) });
  const known = modes.filter((mode) => (call.who === 'nobody' ? mode === 'ANONYMOUS' : mode !== 'ANONYMOUS'));
  return (
    <>
      <span className="call-label">{say('call.who')}</span>
      <div className="call-line">
        <Choice name={`${group}who`} label={say('call.who')} value={call.who} options={whos} onChange={chooseWho} />
        {call.who === 'employee' && <Person call={call} onChange={onChange} />}
        {call.who === 'caller' && <input type="text" aria-label={say('call.name')} placeholder={say('call.name')} value={call.name} onChange={(event) => onChange({ name: event.target.value })} />}
        {call.who !== 'nobody' && (
          <input type="tel" aria-label={say('call.phone')} placeholder={say('call.phone')} value={call.phone} onChange={(event) => onChange({ phone: event.target.value })} />
        )}
      </div>
      <span className="call-label">{say('call.mode')}</span>
      <div className="call-line">
        <Choice name={`${group}mode`} label={say('call.mode')} value={call.mode} options={known.map((value) => ({ value, label: say(`call.mode.${value}`) }))} onChange={(mode) => onChange({ mode })} />
        <span className="write-hint">{say(`call.mode.${call.mode}.hint`)}</span>
      </div>
    </>
  );
};
