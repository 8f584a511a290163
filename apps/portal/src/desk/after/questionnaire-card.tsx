import { useState } from 'react';
import { momentWords } from '../../format/words';
import type { Reading } from '../../format/clock';
import { useSay } from '../../i18n/use-say';
import { Square } from '../shell/square';
import { RefusalBox } from '../../ui/refusal-box';
import type { Refused } from '../client/refused';
import { Act } from '../shell/act';
import { useOnline } from '../shell/use-online';
import type { WholeCallBack } from './use-answered';

interface Props {
  callBack: WholeCallBack;
  reading: Reading;
  /** The sender left no name: it is the only way to ask them, and they answer by their receipt. */
  byReceipt: boolean;
  /** Sends it, and says why not. */
  onAsk: () => Promise<Refused | null>;
}

const linkTo = (code: string): string => `${location.origin}/ask/${code}`;

const Link = ({ code }: { code: string }) => {
  const say = useSay('after');
  const [told, setTold] = useState('');
  const link = linkTo(code);
  const copy = () =>
    // Absent on a plain-HTTP network.
    Promise.resolve(navigator.clipboard?.writeText(link) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setTold(say('ask.copied')),
      () => setTold(say('ask.copyRefused')),
    );
  return (
    <div className="after-link">
      <Square text={link} label={say('ask.qr')} />
      <div>
        <a href={link} target="_blank" rel="noreferrer">
          {link}
        </a>
        <p>
          <Act onClick={() => void copy()}>{say('ask.copy')}</Act>
          <span role="status">{told}</span>
        </p>
        <p className="quiet">{say('ask.care')}</p>
      </div>
    </div>
  );
};

/** Asking in writing: sent once a round; then its link as words, to copy, and as a code to scan, or that the sender answers by their receipt. Of one that ended, that it was sent. */
export const QuestionnaireCard = ({ callBack, reading, byReceipt, onAsk }: Props) => {
  const say = useSay('after');
  const desk = useSay('desk');
  const { writable } = useOnline();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const { askedAt, askedBySystem, linkCode, mayNot, state } = callBack;
  const waits = state === 'OPEN';
  const sent = !waits ? 'ask.sent' : askedBySystem ? 'ask.bySystem' : 'ask.at';
  const ask = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(await onAsk());
    setBusy(false);
  };
  if (!askedAt && mayNot) return null;
  return (
    <section className="side" aria-labelledby="ask-title">
      <h2 id="ask-title">{say('ask')}</h2>
      {askedAt ? (
        <>
          <p>{say(sent, { when: momentWords(askedAt, reading.now, reading.zone, reading.say) })}</p>
          {waits && (byReceipt ? <p className="quiet">{say('ask.byReceipt')}</p> : linkCode && <Link code={linkCode} />)}
        </>
      ) : (
        <>
          <p className="quiet">{say(byReceipt ? 'ask.hint.byReceipt' : 'ask.hint')}</p>
          {problem && <RefusalBox message={problem.message} />}
          <Act primary={byReceipt} aria-busy={busy} because={writable ? undefined : desk('act.offline')} onClick={() => void ask()}>
            {busy ? desk('act.busy') : say('ask.send')}
          </Act>
        </>
      )}
    </section>
  );
};
