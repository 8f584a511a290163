import { type KeyboardEvent, useId, useState } from 'react';
import { LeaveAppealDocument } from '../../generated/people';
import { useSay } from '../../i18n/use-say';
import { newCommandId } from '../../session/command-id';
import { RefusalBox } from '../../ui/refusal-box';
import { AskFailure, ask } from '../ask';
import { accessToken } from '../session';
import { focused } from '../shell/focused';

interface Props {
  number: string;
  onLeft: () => void;
  onExpired: () => void;
}

/** A co-signer takes it back: asked once, for they see it no more then. */
export const LeaveForm = ({ number, onLeft, onExpired }: Props) => {
  const say = useSay('people');
  const common = useSay('common');
  const meaning = useId();
  const [asking, setAsking] = useState<boolean | null>(null);
  const [commandId] = useState(newCommandId);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const leave = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const token = await accessToken();
      const { leaveAppeal } = await ask(LeaveAppealDocument, { input: { commandId, number } }, token ? `Bearer ${token}` : undefined);
      if (leaveAppeal.__typename === 'Refusal') return setProblem(leaveAppeal.message);
      onLeft();
    } catch (cause) {
      if (!(cause instanceof AskFailure)) throw cause;
      if (cause.kind === 'unauthenticated') return onExpired();
      setProblem(common('failed.write'));
    } finally {
      setBusy(false);
    }
  };
  const stay = () => {
    setAsking(false);
    setProblem(null);
  };
  if (!asking)
    return (
      <button ref={asking === false ? focused : null} type="button" className="side-act" onClick={() => setAsking(true)}>
        {say('sign.leave')}
      </button>
    );
  return (
    <div ref={focused} tabIndex={-1} role="group" aria-labelledby={meaning} className="co-sign-sheet co-sign-leave" onKeyDown={({ key }: KeyboardEvent) => key === 'Escape' && !busy && stay()}>
      <p id={meaning}>{say('sign.leave.sure')}</p>
      {problem && <RefusalBox message={problem} />}
      <div className="co-sign-acts">
        <button type="button" className="side-act" aria-busy={busy} onClick={() => void leave()}>
          {say('sign.leave')}
        </button>
        <button type="button" className="side-act" onClick={stay}>
          {say('sign.stay')}
        </button>
      </div>
    </div>
  );
};
