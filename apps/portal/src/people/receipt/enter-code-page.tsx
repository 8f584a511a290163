import { type FormEvent, useRef, useState } from 'react';
import { OpenReceiptDocument } from '../../generated/people';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { Waves } from '../../ui/waves';
import { AskFailure, ask } from '../ask';
import { CasePage } from '../case/case-page';
import { noWords, type Words } from '../case/words';
import type { CaseAccess } from '../case/use-case';
import { Frame } from '../shell/frame';
import { Over } from '../shell/over';
import { digitsOf, inGroups } from './code-groups';

/** `/r`: one field, paste allowed. Code and words stay in this component's memory; the code travels in a POST body. */
export const EnterCodePage = () => {
  const say = useSay('people');
  const [access, setAccess] = useState<CaseAccess | null>(null);
  const [over, setOver] = useState(false);
  const [words, setWords] = useState<Words>(noWords);
  const leave = () => {
    setAccess(null);
    setOver(false);
    setWords(noWords());
  };
  const reopen = (opened: CaseAccess): string | null => {
    if (opened.number !== access?.number) return say('case.over.other');
    setAccess(opened);
    setOver(false);
    return null;
  };
  if (!access)
    return (
      <Frame title={say('brand')} page={say('enter.title')}>
        <div className="hero">
          <Waves at="right" />
        </div>
        <CodeForm
          onOpen={(opened) => {
            setAccess(opened);
            return null;
          }}
        >
          <h1 className="serif">{say('enter.title')}</h1>
        </CodeForm>
      </Frame>
    );
  return (
    <>
      <CasePage access={access} words={words} onWrite={setWords} onLeave={leave} onExpired={() => setOver(true)} />
      {over && (
        <Over title={say('case.over')} covers>
          <CodeForm onOpen={reopen}>
            <p>{say(words.body.trim() ? 'case.over.words' : 'case.over.text')}</p>
          </CodeForm>
          <button type="button" className="side-act" onClick={leave}>
            {say('case.leave')}
          </button>
        </Over>
      )}
    </>
  );
};

interface FormProps {
  /** Takes the case, or says why not. */
  onOpen: (access: CaseAccess) => string | null;
  children: React.ReactNode;
}

const CodeForm = ({ onOpen, children }: FormProps) => {
  const say = useSay('people');
  const common = useSay('common');
  const [digits, setDigits] = useState('');
  const [problem, setProblem] = useState<{ readonly message: string; readonly inCode: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const wrong = (message: string) => {
    setProblem({ message, inCode: true });
    field.current?.focus();
  };
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (digits.length !== 16) return wrong(say('enter.short', { count: digits.length }));
    setBusy(true);
    try {
      const { openReceipt } = await ask(OpenReceiptDocument, { code: digits });
      const why = openReceipt.__typename === 'Refusal' ? openReceipt.message : onOpen(openReceipt);
      if (why) wrong(why);
    } catch (cause) {
      if (!(cause instanceof AskFailure)) throw cause;
      setProblem({ message: common('failed.read'), inCode: false });
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="enter" noValidate autoComplete="off" onSubmit={(event) => void open(event)}>
      {children}
      <label htmlFor="code">{say('enter.label')}</label>
      <input
        id="code"
        ref={field}
        className="serif"
        inputMode="numeric"
        autoComplete="off"
        value={inGroups(digits)}
        aria-invalid={problem?.inCode ?? false}
        aria-describedby={problem ? 'code-problem code-hint' : 'code-hint'}
        onChange={(event) => {
          setProblem(null);
          setDigits(digitsOf(event.target.value));
        }}
      />
      <p id="code-hint" className="small">
        {say('enter.hint')}
      </p>
      {problem && (
        <div id="code-problem">
          <RefusalBox message={problem.message} />
        </div>
      )}
      <button type="submit" className="main-act" aria-busy={busy}>
        {say('enter.open')}
      </button>
    </form>
  );
};
