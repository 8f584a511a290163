import { useId } from 'react';
import { useSay } from '../../i18n/use-say';
import { BareField } from '../shell/field';
import { PersonField } from './person-field';
import type { Call } from './use-call';

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

/** Who speaks, and how they want to be known. */
export const CallerFields = ({ call, modes, onChange }: Props) => {
  const say = useSay('desk');
  const group = useId();
  const whos = (['employee', 'caller', 'nobody'] as const).map((value) => ({ value, label: say(`call.who.${value}`) }));
  // What was written of who speaks is not only hidden: who does not say who they are leaves nothing of it in this tab.
  const chooseWho = (who: Call['who']) =>
    onChange({ who, ...(who === 'nobody' ? { mode: 'ANONYMOUS' as const, person: null, name: '', phone: '' } : call.mode === 'ANONYMOUS' && { mode: 'NAMED' as const }) });
  const known = modes.filter((mode) => (call.who === 'nobody' ? mode === 'ANONYMOUS' : mode !== 'ANONYMOUS'));
  return (
    <>
      <span className="call-label">{say('call.who')}</span>
      <div className="call-line">
        <Choice name={`${group}who`} label={say('call.who')} value={call.who} options={whos} onChange={chooseWho} />
        {call.who === 'employee' && <PersonField of="senderId" label={say('call.person')} person={call.person} onChoose={(person) => onChange({ person })} />}
        {call.who === 'caller' && (
          <BareField of="callerName">
            {(control) => <input {...control} type="text" aria-label={say('call.name')} placeholder={say('call.name')} value={call.name} onChange={(event) => onChange({ name: event.target.value })} />}
          </BareField>
        )}
        {call.who !== 'nobody' && (
          <BareField of="callerPhone">
            {(control) => <input {...control} type="tel" aria-label={say('call.phone')} placeholder={say('call.phone')} value={call.phone} onChange={(event) => onChange({ phone: event.target.value })} />}
          </BareField>
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
