import { useEffect, useId, useRef, type ReactNode, useSyncExternalStore } from 'react';
import type { Refused } from '../client/refused';
import { hearSessionEnd, sessionEnded } from '../client/session-end';
import { Refusable } from './refusable';

interface Props {
  open: boolean;
  title: string;
  /** Left out where the dialog must be answered. */
  onClose?: () => void;
  wide?: boolean;
  /** Along the right edge, over what one was at. */
  side?: boolean;
  /** Of the session's end itself: every other dialog makes room for it, and keeps what was written. */
  last?: boolean;
  /** What its act was refused with: said at the field that it names, or above the act. */
  refused?: Refused | null;
  children: ReactNode;
}

/** The browser's own modal dialog: focus stays inside, Escape closes, nothing is styled inline. */
export const Dialog = ({ open: wanted, title, onClose, wide = false, side = false, last = false, refused = null, children }: Props) => {
  const ended = useSyncExternalStore(hearSessionEnd, sessionEnded);
  const open = wanted && (last || !ended);
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      className={wide ? 'dialog dialog-wide' : side ? 'dialog dialog-side' : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose?.()}
    >
      {open && (
        <div className="dialog-body">
          <h2 id={heading} className="serif">
            {title}
          </h2>
          <Refusable refused={refused}>{children}</Refusable>
        </div>
      )}
    </dialog>
  );
};
