import { type KeyboardEvent, useId, useState } from 'react';
import { WithdrawAppealDocument } from '../../generated/people';
import { useSay } from '../../i18n/use-say';
import { newCommandId } from '../../session/command-id';
import { RefusalBox } from '../../ui/refusal-box';
import { AskFailure, ask } from '../ask';
import { focused } from '../shell/focused';
import { mayWithdraw } from './case-state';
import type { CaseAccess, CaseView } from './use-case';
import './withdraw-act.css';

interface Props {
  view: CaseView;
  access: CaseAccess;
  again: () => Promise<void>;
  onExpired: () => void;
}

/** Sends one intent, the same command however often, and says why it did not happen. */
const useWithdraw = ({ access, again, onExpired }: Props) => {
  const say = useSay('people');
  return async (commandId: string): Promise<string | null> => {
    try {
      const { withdrawAppeal } = await ask(WithdrawAppealDocument, { input: { commandId } }, `Case ${access.caseToken}`);
      await again();
      return withdrawAppeal.__typename === 'Refusal' ? withdrawAppeal.message : null;
    } catch (cause) {
      if (!(cause instanceof AskFailure)) throw cause;
      if (cause.kind === 'unauthenticated') onExpired();
      return say('withdraw.failed');
    }
  };
};

/** What it means, and both ways on. */
const Asked = ({ intent, onDone, onStay, ...props }: Props & { intent: string; onDone: () => void; onStay: () => void }) => {
  const say = useSay('people');
  const send = useWithdraw(props);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const meaning = useId();
  const may = mayWithdraw(props.view);
  const withdraw = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const why = await send(intent);
    setBusy(false);
    if (why === null) return onDone();
    setProblem(why);
  };
  if (!may && !busy && !problem) return null;
  const leave = ({ key }: KeyboardEvent) => key === 'Escape' && !busy && onStay();
  return (
    <div ref={focused} tabIndex={-1} role="group" aria-labelledby={meaning} className="case-card withdraw-asked" onKeyDown={leave}>
      <p id={meaning}>{say('withdraw.sure')}</p>
      {problem && <RefusalBox message={problem} />}
      <div className="withdraw-acts">
        {(may || busy) && (
          <button type="button" className="side-act" aria-busy={busy} onClick={() => void withdraw()}>
            {say('withdraw.act')}
          </button>
        )}
        <button type="button" className="side-act" onClick={onStay}>
          {say(may || busy ? 'withdraw.stay' : 'close')}
        </button>
      </div>
    </div>
  );
};

/** Taking it back, asked once, for it cannot be undone. It stands here only while it is possible. */
export const WithdrawAct = (props: Props) => {
  const say = useSay('people');
  const [intent, setIntent] = useState<string | null>(null);
  const [stayed, setStayed] = useState(false);
  const [done, setDone] = useState(false);
  const { number, status } = props.view;
  const stay = () => {
    setIntent(null);
    setStayed(true);
  };
  // The answer may have been lost on its way: the case itself says it, too.
  if (done || (intent && status === 'WITHDRAWN'))
    return (
      <p ref={focused} tabIndex={-1} role="status" className="withdraw-done">
        {say('withdraw.done', { number })}
      </p>
    );
  if (intent) return <Asked {...props} intent={intent} onDone={() => setDone(true)} onStay={stay} />;
  if (!mayWithdraw(props.view)) return null;
  return (
    <button ref={stayed ? focused : null} type="button" className="link withdraw-act" onClick={() => setIntent(newCommandId())}>
      {say('withdraw.act')}
    </button>
  );
};
