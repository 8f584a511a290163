import { type FormEvent, useState } from 'react';
import { GiveMaterialDocument, WriteToCentreDocument } from '../../generated/people';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { AskFailure, ask } from '../ask';
import { newCommandId } from '../../session/command-id';
import type { CaseView } from './use-case';

interface Props {
  caseToken: string;
  openRequest: CaseView['openRequest'];
  onSent: () => Promise<void>;
  onExpired: () => void;
}

/** Writes back, or answers the question that is open; a repeat after a failure is the same command. */
export const Composer = ({ caseToken, openRequest, onSent, onExpired }: Props) => {
  const say = useSay('people');
  const common = useSay('common');
  const [body, setBody] = useState('');
  const [commandId, setCommandId] = useState(newCommandId);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const give = async () => {
    const key = `Case ${caseToken}`;
    if (openRequest)
      return (await ask(GiveMaterialDocument, { input: { commandId, requestId: openRequest.id, body: body.trim() } }, key)).giveMaterial;
    return (await ask(WriteToCentreDocument, { input: { commandId, body: body.trim() } }, key)).writeToCentre;
  };

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || body.trim() === '') return;
    setBusy(true);
    setProblem(null);
    try {
      const answer = await give();
      if (answer.__typename === 'Refusal') return setProblem(answer.message);
      setBody('');
      setCommandId(newCommandId());
      await onSent();
    } catch (cause) {
      if (!(cause instanceof AskFailure)) throw cause;
      if (cause.kind === 'unauthenticated') return onExpired();
      setProblem(common('failed.write'));
    } finally {
      setBusy(false);
    }
  };

  const label = say(openRequest ? 'case.answer' : 'case.write');
  return (
    <form className="composer" onSubmit={(event) => void send(event)}>
      {openRequest && (
        <p className="asked" id="asked">
          <b>{say('case.ask')}</b>
          <span>{openRequest.question}</span>
          <small>{say('case.ask.paused')}</small>
        </p>
      )}
      {problem && <RefusalBox message={problem} />}
      <div className="composer-line">
        <textarea
          rows={1}
          value={body}
          aria-label={label}
          aria-describedby={openRequest ? 'asked' : undefined}
          placeholder={label}
          onChange={(event) => {
            setBody(event.target.value);
            if (problem) setCommandId(newCommandId());
          }}
        />
        <button type="submit" className="main-act" aria-busy={busy}>
          {say('case.send')}
        </button>
      </div>
    </form>
  );
};
