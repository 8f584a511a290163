import { type FormEvent, useEffect, useRef, useState } from 'react';
import { GiveMaterialDocument, WriteToCentreDocument } from '../../generated/people';
import { langOf } from '../../format/lang';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { AskFailure, ask } from '../ask';
import { newCommandId } from '../../session/command-id';
import type { CaseAccess, CaseView } from './use-case';
import { noWords, type Words } from './words';

interface Props {
  access: CaseAccess;
  openRequest: CaseView['openRequest'];
  words: Words;
  onWrite: (words: Words) => void;
  onSent: () => Promise<void>;
  onExpired: () => void;
}

/** Writes back, or answers the question that is open; a repeat after a failure is the same command. */
export const Composer = ({ access, openRequest, words, onWrite, onSent, onExpired }: Props) => {
  const say = useSay('people');
  const common = useSay('common');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const tried = useRef<CaseAccess | null>(null);
  const { body, commandId } = words;

  const give = async () => {
    const key = `Case ${access.caseToken}`;
    if (openRequest)
      return (await ask(GiveMaterialDocument, { input: { commandId, requestId: openRequest.id, body: body.trim() } }, key)).giveMaterial;
    return (await ask(WriteToCentreDocument, { input: { commandId, body: body.trim() } }, key)).writeToCentre;
  };

  const send = async () => {
    if (busy || body.trim() === '') return;
    tried.current = access;
    setBusy(true);
    setProblem(null);
    try {
      const answer = await give();
      if (answer.__typename === 'Refusal') {
        onWrite({ ...words, sending: false });
        return setProblem(answer.message);
      }
      onWrite(noWords());
      await onSent();
    } catch (cause) {
      if (!(cause instanceof AskFailure)) throw cause;
      onWrite({ ...words, sending: cause.kind === 'unauthenticated' });
      if (cause.kind === 'unauthenticated') return onExpired();
      setProblem(common('failed.write'));
    } finally {
      setBusy(false);
    }
  };

  useEffect(() => {
    // The case was opened again for the very words that met a token that was over: they go now, with each key once.
    if (words.sending && !busy && tried.current !== access) void send();
  }, [access, busy, words.sending]); // eslint-disable-line react-hooks/exhaustive-deps -- what is sent is in hand then

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };

  const label = say(openRequest ? 'case.answer' : 'case.write');
  return (
    <form className="composer" aria-label={say('case.compose')} onSubmit={submit}>
      {openRequest && (
        <p className="asked" id="asked">
          <b>{say('case.ask')}</b>
          <span lang={langOf(openRequest.question)}>{openRequest.question}</span>
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
          onChange={(event) => onWrite({ body: event.target.value, commandId: problem ? newCommandId() : commandId, sending: false })}
        />
        <button type="submit" className="main-act" aria-busy={busy}>
          {say('case.send')}
        </button>
      </div>
    </form>
  );
};
