import { type FormEvent, useRef, useState } from 'react';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { inGroups } from '../receipt/code-groups';
import { Frame } from '../shell/frame';
import { lettersOf } from './invitation-link';
import '../case/case.css';

/** One field for a code that was read aloud or sent; paste allowed. */
export const InvitationForm = ({ onCode }: { onCode: (code: string) => void }) => {
  const say = useSay('people');
  const [code, setCode] = useState('');
  const [short, setShort] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (code.length === 12) return onCode(code);
    setShort(true);
    field.current?.focus();
  };
  return (
    <Frame title={say('join.title')}>
      <form className="enter" noValidate autoComplete="off" onSubmit={open}>
        <h1 className="serif">{say('join.enter')}</h1>
        <label htmlFor="invitation">{say('join.label')}</label>
        <input
          id="invitation"
          ref={field}
          className="serif"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={inGroups(code)}
          aria-invalid={short}
          aria-describedby={short ? 'invitation-problem invitation-hint' : 'invitation-hint'}
          onChange={(event) => {
            setShort(false);
            setCode(lettersOf(event.target.value));
          }}
        />
        <p id="invitation-hint" className="small">
          {say('join.hint')}
        </p>
        {short && (
          <div id="invitation-problem">
            <RefusalBox message={say('join.short', { count: code.length })} />
          </div>
        )}
        <button type="submit" className="main-act">
          {say('join.open')}
        </button>
      </form>
    </Frame>
  );
};
