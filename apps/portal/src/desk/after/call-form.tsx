import { type FormEvent, useState } from 'react';
import { useSay } from '../../i18n/use-say';
import type { Refused } from '../client/refused';
import { Act } from '../shell/act';
import { Field } from '../shell/field';
import { Refusable, RefusalNote } from '../shell/refusable';
import { useKeptParts } from '../shell/use-kept';
import { useOnline } from '../shell/use-online';
import { Choices } from './choices';
import { type Result, results, thenOf } from './follow-up';
import { Unsent } from './unsent';
import type { WholeCallBack } from './use-answered';

interface Draft {
  readonly result: Result;
  readonly words: string;
}

interface Props {
  callBack: WholeCallBack;
  /** There is still somebody to call, and not for others alone. */
  open: boolean;
  /** Records it, and says why not. */
  onRecord: (result: Result, words: string) => Promise<Refused | null>;
  onDone: () => void;
}

/** The phone form: how the call went, what the sender said, and what follows from it before it is recorded. */
export const CallForm = ({ callBack, open, onRecord, onDone }: Props) => {
  const say = useSay('after');
  const desk = useSay('desk');
  const { writable } = useOnline();
  const [{ result, words = '' }, change] = useKeptParts<Draft>(`call.${callBack.appealId}.${callBack.round}`);
  const [began] = useState(open);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const record = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !writable) return;
    if (!result) return setProblem({ message: say('call.choose'), field: 'outcome' });
    setBusy(true);
    const refused = await onRecord(result, words);
    setBusy(false);
    setProblem(refused);
    if (refused) return;
    change(null);
    onDone();
  };
  if (!open && busy) return null;
  // What arrived without an answer stands among the calls.
  if (!open) return ['', ...callBack.tries.map((one) => one.words)].includes(words.trim()) ? null : <Unsent replaces={began} words={words} onDrop={() => change(null)} />;
  return (
    <Refusable refused={problem}>
      <form className="block after-form" aria-label={say('call')} onSubmit={(event) => void record(event)}>
        <h2>{say('call')}</h2>
        <Choices of="outcome" legend={say('call.outcome')} choices={results.map((value) => ({ value, label: say(`try.${value}`) }))} chosen={result} onChoose={(next) => change({ result: next })} />
        {result && (
          <Field of="words" label={say(`call.words.${result}`)}>
            {(control) => <textarea {...control} rows={3} value={words} onChange={(event) => change({ words: event.target.value })} />}
          </Field>
        )}
        <RefusalNote />
        <div className="after-send">
          {result && <p>{thenOf(result, callBack, say)}</p>}
          <Act primary type="submit" aria-busy={busy} because={writable ? undefined : desk('act.offline')}>
            {busy ? desk('act.busy') : say('call.send')}
          </Act>
        </div>
      </form>
    </Refusable>
  );
};
