import { useEffect, useState } from 'react';
import { Link, Navigate } from 'react-router';
import { serverNow } from '../../format/server-time';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { EchoRing, type Ring } from '../../ui/echo-ring';
import { Icon } from '../../ui/icon';
import { Waves } from '../../ui/waves';
import type { PromiseView } from '../form/promise-line';
import { Frame } from '../shell/frame';
import { CodeCard } from './code-card';
import { NextSteps } from './next-steps';
import { forgetReceipt, receiptInHand } from './receipt-in-hand';
import './receipt.css';

/** Filed is the first closed ring; what has a date runs; the rest has not begun. */
const ringsOf = (promises: readonly PromiseView[]): Ring[] => [
  { state: 'met' },
  ...promises.slice(0, 3).map((promise): Ring => (promise.at ? { state: 'running', share: 0.05 } : { state: 'waiting' })),
];

const Gone = ({ again }: { again: string }) => {
  const say = useSay('people');
  return (
    <Frame title={say('brand')} page={say('receipt.gone.title')}>
      <div className="note-page">
        <h1 className="serif">{say('receipt.gone.title')}</h1>
        <p>{say('receipt.gone.text')}</p>
        <Link className="side-act" to="/r">
          {say('enter.again')}
        </Link>
        <Link className="side-act" to={again}>
          {say('me.first')}
        </Link>
      </div>
    </Frame>
  );
};

/** Shown once, right after submitting: whoever leaves the page, by whichever way, finds the page where a code is entered. */
export const ReceiptPage = () => {
  const say = useSay('people');
  const language = useLanguage();
  const [shown, setShown] = useState(receiptInHand);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    // A page that the browser keeps for "forward" is kept without its code.
    const hide = () => {
      forgetReceipt();
      setShown(null);
    };
    window.addEventListener('pagehide', hide);
    return () => {
      window.removeEventListener('pagehide', hide);
      forgetReceipt();
    };
  }, []);
  if (!shown) return <Navigate to="/r" replace />;
  if (gone) return <Gone again={shown.again} />;
  const { receipt, form } = shown;
  const leave = () => {
    forgetReceipt();
    setGone(true);
  };
  const foot = receipt.receiptCode ? (
    <button type="button" className="main-act" onClick={leave}>
      {say('receipt.done')}
    </button>
  ) : (
    <Link className="main-act" to="/me" onClick={forgetReceipt}>
      {say('receipt.mine')}
    </Link>
  );
  return (
    <Frame title={nameIn(language, form.union)} page={say('receipt.title')} foot={foot}>
      <div className="hero receipt-hero">
        <Waves at="centre" />
      </div>
      <div className="receipt-head">
        <div className="receipt-ring">
          <EchoRing rings={ringsOf(receipt.promises)} size={92} />
          <svg className="receipt-echo" viewBox="0 0 100 100" aria-hidden="true">
            <circle cx="50" cy="50" r="45" />
            <circle cx="50" cy="50" r="45" />
            <circle cx="50" cy="50" r="45" />
          </svg>
        </div>
        <h1 className="serif">{say('receipt.title')}</h1>
        <p>{receipt.number}</p>
      </div>
      {receipt.receiptCode ? (
        <CodeCard code={receipt.receiptCode} union={nameIn(language, form.union)} number={receipt.number} />
      ) : (
        <p className="receipt-signed">{say('receipt.signedIn')}</p>
      )}
      <NextSteps promises={receipt.promises} now={serverNow()} zone={form.timeZone} />
      {receipt.receiptCode && (
        <p className="shared-phone">
          <Icon name="moon" size={17} />
          {say('receipt.shared')}
        </p>
      )}
    </Frame>
  );
};
