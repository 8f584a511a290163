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

/** False where the browser refuses: an embedded one, or a page without https. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand?.('copy') ?? false;
    field.remove();
    return done;
  }
};

/** The sender's only key: four groups, shown once, and said so. */
export const CodeCard = ({ code, union, number }: Props) => {
  const say = useSay('people');
  const common = useSay('common');
  const [copied, setCopied] = useState<boolean | null>(null);
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
        <button type="button" className="side-act" onClick={() => void copyText(groups.join(' ')).then(setCopied)}>
          <Icon name={copied ? 'check' : 'copy'} size={18} />
          {say(copied ? 'receipt.copied' : 'receipt.copy')}
        </button>
      </div>
      <p className={copied === false ? 'code-refused' : 'sr-only'} role="status">
        {copied === null ? '' : say(copied ? 'receipt.copied' : 'receipt.copy.refused')}
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
