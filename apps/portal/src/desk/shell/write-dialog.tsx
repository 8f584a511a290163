import { useState, type ReactNode } from 'react';
import { useSay } from '../../i18n/use-say';
import type { Refused } from '../client/refused';
import { Dialog } from './dialog';
import { DialogActs } from './dialog-acts';
import { Field } from './field';
import { useKept } from './use-kept';

interface Props {
  open: boolean;
  title: string;
  hint: string;
  label: string;
  /** What the gateway calls the words. */
  of: string;
  send: string;
  /** The choice above says enough. */
  mayBeEmpty?: boolean;
  /** Why it cannot be sent. */
  because?: string | undefined;
  /** Under which key the words are kept until they are sent. */
  draft: string;
  /** Sends, and says why not; none while it cannot be sent. */
  onSend: ((text: string) => Promise<Refused | null>) | undefined;
  onClose: () => void;
  /** What else is chosen, before the words. */
  above?: ReactNode;
  below?: (text: string) => ReactNode;
}

/** One field, one act; words stay until they have arrived. */
export const WriteDialog = ({ open, title, hint, label, of, send, mayBeEmpty = false, because, draft, onSend, onClose, above, below }: Props) => {
  const say = useSay('desk');
  const [text, write] = useKept(draft);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const go = async () => {
    if (busy || !onSend) return;
    if (text.trim() === '' && !mayBeEmpty) return setProblem({ message: say('write.empty'), field: of });
    setBusy(true);
    const refused = await onSend(text.trim());
    setBusy(false);
    setProblem(refused);
    if (refused) return;
    write('');
    onClose();
  };
  const leave = () => {
    setProblem(null);
    onClose();
  };
  return (
    <Dialog open={open} title={title} refused={problem} onClose={leave}>
      <div className="write">
        {above}
        <Field of={of} label={label} hint={hint}>
          {(control) => <textarea {...control} rows={5} autoFocus value={text} onChange={(event) => write(event.target.value)} />}
        </Field>
        {below?.(text)}
        <DialogActs send={send} because={because} busy={busy} onSend={() => void go()} onCancel={leave} />
      </div>
    </Dialog>
  );
};
