import { useEffect, useState } from 'react';
import { yuanOf } from '../../format/money';
import { useSay } from '../../i18n/use-say';
import { EchoRing } from '../../ui/echo-ring';
import { Icon } from '../../ui/icon';
import { copyText } from '../receipt/code-card';
import { inGroups } from '../receipt/code-groups';
import { focused } from '../shell/focused';
import { Frame } from '../shell/frame';
import '../receipt/receipt.css';
import './idea-card.css';

interface Props {
  code: string;
  fen: number;
  onDone: () => void;
}

/** The payout code, shown once: in no address, no storage and no title. Whoever leaves the page does not find it again. */
export const PayoutPage = ({ code, fen, onDone }: Props) => {
  const say = useSay('people');
  const common = useSay('common');
  const [copied, setCopied] = useState<boolean | null>(null);
  const groups = inGroups(code).split(' ');
  useEffect(() => {
    // A page that the browser keeps for "forward" is kept without its code.
    window.addEventListener('pagehide', onDone);
    return () => window.removeEventListener('pagehide', onDone);
  }, [onDone]);
  const foot = (
    <button type="button" className="main-act" onClick={onDone}>
      {say('payout.done')}
    </button>
  );
  return (
    <Frame title={say('payout.title')} foot={foot}>
      <div className="receipt-head">
        <div className="receipt-ring">
          <EchoRing rings={[{ state: 'met' }, { state: 'met' }]} size={92} />
        </div>
        <h1 ref={focused} tabIndex={-1}>{say('payout.head', { yuan: yuanOf(fen) })}</h1>
      </div>
      <section className="code-card" aria-labelledby="payout-title">
        <h2 id="payout-title">{say('payout.code')}</h2>
        <p className="code payout-code" role="img" aria-label={groups.join(' ')}>
          {groups.map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </p>
        <p className="code-use">
          {say('payout.use')}
          {common('sentence.space')}
          <b>{say('payout.once')}</b>
        </p>
        <div className="code-acts payout-acts">
          <button type="button" className="side-act" onClick={() => void copyText(groups.join(' ')).then(setCopied)}>
            <Icon name={copied ? 'check' : 'copy'} size={18} />
            {say(copied ? 'receipt.copied' : 'receipt.copy')}
          </button>
        </div>
        <p className={copied === false ? 'code-refused' : 'sr-only'} role="status">
          {copied === null ? '' : say(copied ? 'receipt.copied' : 'payout.copy.refused')}
        </p>
      </section>
      <p className="shared-phone">
        <Icon name="moon" size={17} />
        {say('payout.never')}
      </p>
    </Frame>
  );
};
