import { type ReactNode, useEffect, useId, useRef } from 'react';

interface Props {
  title: string;
  children: ReactNode;
  /** What is under it is not for whoever finds the phone. */
  covers?: boolean;
  /** Left out: it cannot be put away without an answer. */
  onClose?: () => void;
}

/** A dialog over the page: what is under it, and what was written there, stays as it is. */
export const Over = ({ title, children, covers = false, onClose }: Props) => {
  const sheet = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const shown = sheet.current;
    // Some test browsers know no dialogs.
    if (shown && !shown.open) shown.showModal?.();
    return () => shown?.close?.();
  }, []);
  return (
    <dialog
      ref={sheet}
      className={covers ? 'sheet sheet-covers' : 'sheet'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={heading} className="serif">
        {title}
      </h2>
      {children}
    </dialog>
  );
};
