import { type FormEvent, useState } from 'react';
import { OpenReceiptDocument } from '../../generated/people';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { Waves } from '../../ui/waves';
import { AskFailure, ask } from '../ask';
import { CasePage } from '../case/case-page';
import type { CaseAccess } from '../case/use-case';
import { Frame } from '../shell/frame';
import { digitsOf, inGroups } from './code-groups';

/** `/r`: one field, paste allowed. The code stays in this component's memory and travels in a POST body. */
export const EnterCodePage = () => {
  const [access, setAccess] = useState<CaseAccess | null>(null);
  const [expired, setExpired] = useState(false);
  const leave = (because: 'left' | 'expired') => {
    setAccess(null);
    setExpired(because === 'expired');
  };
  return access ? <CasePage access={access} onLeave={leave} /> : <EnterCode expired={expired} onOpen={setAccess} />;
};

const EnterCode = ({ expired, onOpen }: { expired: boolean; onOpen: (access: CaseAccess) => void }) => {
  const say = useSay('people');
  const common = useSay('common');
  const [digits, setDigits] = useState('');
  const [problem, setProblem] = useState<string | null>(expired ? say('case.expired') : null);
  const [busy, setBusy] = useState(false);
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (digits.length !== 16) return setProblem(say('enter.short', { count: digits.length }));
    setBusy(true);
    try {
      const { openReceipt } = await ask(OpenReceiptDocument, { code: digits });
      if (openReceipt.__typename === 'Refusal') setProblem(openReceipt.message);
      else onOpen(openReceipt);
    } catch (cause) {
      if (!(cause instanceof AskFailure)) throw cause;
      setProblem(common('failed.read'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Frame title={say('brand')}>
      <div className="hero">
        <Waves at="right" />
      </div>
      <form className="enter" noValidate autoComplete="off" onSubmit={(event) => void open(event)}>
        <h1 className="serif">{say('enter.title')}</h1>
        <label htmlFor="code">{say('enter.label')}</label>
        <input
          id="code"
          className="serif"
          inputMode="numeric"
          autoComplete="off"
          value={inGroups(digits)}
          aria-describedby="code-hint"
          onChange={(event) => {
            setProblem(null);
            setDigits(digitsOf(event.target.value));
          }}
        />
        <p id="code-hint" className="small">
          {say('enter.hint')}
        </p>
        {problem && <RefusalBox message={problem} />}
        <button type="submit" className="main-act" aria-busy={busy}>
          {say('enter.open')}
        </button>
        <p className="small">{say('help')}</p>
      </form>
    </Frame>
  );
};
