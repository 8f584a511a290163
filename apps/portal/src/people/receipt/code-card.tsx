import { useRef, useState } from 'react';
import { useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { inGroups } from './code-groups';
import { drawReceipt } from './receipt-image';

interface Props {
  code: string;
  union: string;
  number: string;
}

const copyText = async (text: string): Promise<void> => {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
};

/** The sender's only key: four groups, shown once, and said so. */
export const CodeCard = ({ code, union, number }: Props) => {
  const say = useSay('people');
  const common = useSay('common');
  const [copied, setCopied] = useState(false);
  const [picture, setPicture] = useState('');
  const sheet = useRef<HTMLDialogElement>(null);
  const groups = inGroups(code).split(' ');
  const showPicture = () => {
    setPicture(drawReceipt({ union, title: say('receipt.title'), number, groups, once: say('receipt.once') }));
    sheet.current?.showModal();
  };
  return (
    <section className="code-card" aria-labelledby="code-title">
      <h2 id="code-title">{say('receipt.code')}</h2>
      <p className="code serif" role="img" aria-label={groups.join(' ')}>
        {groups.map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </p>
      <p className="code-use">
        {say('receipt.use')}
        {common('sentence.space')}
        <b>{say('receipt.once')}</b>
      </p>
      <div className="code-acts">
        <button type="button" className="side-act" onClick={showPicture}>
          <Icon name="camera" size={18} />
          {say('receipt.image')}
        </button>
        <button type="button" className="side-act" onClick={() => void copyText(groups.join(' ')).then(() => setCopied(true))}>
          <Icon name={copied ? 'check' : 'copy'} size={18} />
          {say(copied ? 'receipt.copied' : 'receipt.copy')}
        </button>
      </div>
      <p className="sr-only" role="status">
        {copied ? say('receipt.copied') : ''}
      </p>
      <dialog ref={sheet} className="sheet" aria-label={say('receipt.image')}>
        {picture && <img src={picture} alt={say('receipt.image.alt', { code: groups.join(' ') })} className="code-picture" />}
        <p>{say('receipt.image.hold')}</p>
        <button type="button" className="side-act" onClick={() => sheet.current?.close()}>
          {say('close')}
        </button>
      </dialog>
    </section>
  );
};
