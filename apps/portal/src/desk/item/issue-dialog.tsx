import { useState } from 'react';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { Act } from '../shell/act';
import { Dialog } from '../shell/dialog';
import { type Chosen, TakerFields } from './taker-fields';
import type { Item } from './use-item';

interface Props {
  open: boolean;
  item: Item;
  /** The order that was given back. */
  order: Item['orders'][number];
  onSend: (to: Chosen) => Promise<string | null>;
  onClose: () => void;
}

/** Issues what a department gave back anew, to another department or to somebody else of it. */
export const IssueDialog = ({ open, item, order, onSend, onClose }: Props) => {
  const say = useSay('desk');
  const [to, setTo] = useState<Chosen>({ unitId: '', personId: null });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async () => {
    if (busy || to.unitId === '') return;
    setBusy(true);
    const refused = await onSend(to);
    setBusy(false);
    setProblem(refused);
    if (refused === null) onClose();
  };
  return (
    <Dialog open={open} title={say('issue.title', { number: order.number })} onClose={onClose}>
      <div className="write">
        {order.returned && <p className="please-look">{say('item.returned.why', { why: order.returned.why })}</p>}
        <TakerFields item={item} to={to} onChange={setTo} />
        <p className="write-hint">{say('issue.hint')}</p>
        {problem && <RefusalBox message={problem} />}
        <div className="write-acts">
          <Act onClick={onClose}>{say('cancel')}</Act>
          <Act primary because={to.unitId === '' ? say('issue.choose') : undefined} aria-busy={busy} onClick={() => void send()}>
            {busy ? say('act.busy') : say('issue.send')}
          </Act>
        </div>
      </div>
    </Dialog>
  );
};
