import { useId, useState, type ReactNode } from 'react';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { Act } from './act';
import { Dialog } from './dialog';
import { useKept } from './use-kept';

interface Props {
  open: boolean;
  title: string;
  hint: string;
  label: string;
  send: string;
  /** The choice above says enough. */
  mayBeEmpty?: boolean;
  /** Why it cannot be sent. */
  because?: string | undefined;
  /** Under which key the words are kept until they are sent. */
  draft: string;
  /** Sends, and says why not. */
  onSend: (text: string) => Promise<string | null>;
  onClose: () => void;
  /** What else is chosen, before the words. */
  above?: ReactNode;
  below?: (text: string) => ReactNode;
}

/** One field, one act; words stay until they have arrived. */
export const WriteDialog = ({ open, title, hint, label, send, mayBeEmpty = false, because, draft, onSend, onClose, above, below }: Props) => {
  const say = useSay('desk');
  const field = useId();
  const [text, write] = useKept(draft);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const go = async () => {
    if (busy || (text.trim() === '' && !mayBeEmpty)) return;
    setBusy(true);
    const refused = await onSend(text.trim());
    setBusy(false);
    setProblem(refused);
    if (refused) return;
    write('');
    onClose();
  };
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      <div className="write">
        {above}
        <label htmlFor={field}>{label}</label>
        <p className="write-hint">{hint}</p>
        <textarea id={field} rows={5} autoFocus value={text} onChange={(event) => write(event.target.value)} />
        {below?.(text)}
        {problem && <RefusalBox message={problem} />}
        <div className="write-acts">
          {because && <p className="acts-why">{because}</p>}
          <Act onClick={onClose}>{say('cancel')}</Act>
          <Act primary because={because} aria-busy={busy} onClick={() => void go()}>
            {busy ? say('act.busy') : send}
          </Act>
        </div>
      </div>
    </Dialog>
  );
};
