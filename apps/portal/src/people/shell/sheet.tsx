import { type ReactNode, useId, useRef } from 'react';
import { useSay } from '../../i18n/use-say';

interface Props {
  /** What the button says. */
  act: string;
  className: string;
  title?: string;
  children: ReactNode;
}

/** A button, and what it opens over the page. */
export const Sheet = ({ act, className, title = act, children }: Props) => {
  const sheet = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const say = useSay('people');
  return (
    <>
      <button type="button" className={className} onClick={() => sheet.current?.showModal()}>
        {act}
      </button>
      <dialog ref={sheet} className="sheet" aria-labelledby={heading}>
        <h2 id={heading} className="serif">
          {title}
        </h2>
        {children}
        <button type="button" className="side-act" onClick={() => sheet.current?.close()}>
          {say('close')}
        </button>
      </dialog>
    </>
  );
};
