import { useSay } from '../../i18n/use-say';
import { Act } from './act';
import { RefusalNote } from './refusable';

interface Props {
  send: string;
  /** Why it cannot be sent. */
  because?: string | undefined;
  busy?: boolean;
  /** Left out where the form around it sends. */
  onSend?: () => void;
  onCancel: () => void;
}

/** How a dialog ends: why not, back, or its one act, with the reason beside it while it cannot be done. */
export const DialogActs = ({ send, because, busy = false, onSend, onCancel }: Props) => {
  const say = useSay('desk');
  return (
    <>
      <RefusalNote />
      <div className="write-acts">
        {because && <p className="acts-why">{because}</p>}
        <Act onClick={onCancel}>{say('cancel')}</Act>
        <Act primary type={onSend ? 'button' : 'submit'} because={because} aria-busy={busy} onClick={onSend}>
          {busy ? say('act.busy') : send}
        </Act>
      </div>
    </>
  );
};
