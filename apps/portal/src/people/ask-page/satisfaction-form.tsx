import { type FormEvent, useId, useState } from 'react';
import { useSay } from '../../i18n/use-say';
import { newCommandId } from '../../session/command-id';
import { RefusalBox } from '../../ui/refusal-box';
import './ask.css';

export interface Word {
  readonly commandId: string;
  readonly satisfied: boolean;
  readonly words?: string;
}

interface Props {
  /** Sends it, and says why not. */
  onSend: (word: Word) => Promise<string | null>;
}

const choices = ['satisfied', 'dissatisfied'] as const;

/** Satisfied or not, in the sender's own words; what follows stands beside the act, for it is said once. */
export const SatisfactionForm = ({ onSend }: Props) => {
  const say = useSay('people');
  const group = useId();
  const [chosen, choose] = useState<(typeof choices)[number] | null>(null);
  const [words, setWords] = useState('');
  const [commandId, setCommandId] = useState(newCommandId);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!chosen) return setProblem(say('ask.choose'));
    setBusy(true);
    setProblem(await onSend({ commandId, satisfied: chosen === 'satisfied', ...(words.trim() && { words: words.trim() }) }));
    setBusy(false);
  };
  const changed = () => {
    // Another answer is another command.
    setCommandId(newCommandId());
    setProblem(null);
  };
  return (
    <form className="ask-form" onSubmit={(event) => void send(event)}>
      <fieldset>
        <legend className="sr-only">{say('ask.title')}</legend>
        {choices.map((one) => (
          <label key={one} className={one === chosen ? 'ask-choice ask-chosen' : 'ask-choice'}>
            <input
              type="radio"
              name={group}
              checked={one === chosen}
              onChange={() => {
                choose(one);
                changed();
              }}
            />
            {say(`ask.${one}`)}
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${group}words`}>{say(chosen === 'dissatisfied' ? 'ask.words.why' : 'ask.words')}</label>
      <textarea
        id={`${group}words`}
        rows={3}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          changed();
        }}
      />
      {problem && <RefusalBox message={problem} />}
      <p className="small">
        {chosen && say(`ask.then.${chosen}`)} {say('ask.once')}
      </p>
      <button type="submit" className="main-act" aria-busy={busy}>
        {say('ask.send')}
      </button>
    </form>
  );
};
