import { useState } from 'react';
import { useSay } from '../../i18n/use-say';
import type { Refused } from '../client/refused';
import { Dialog } from '../shell/dialog';
import { DialogActs } from '../shell/dialog-acts';
import { type Chosen, TakerFields } from './taker-fields';
import type { Item } from './use-item';

interface Props {
  open: boolean;
  item: Item;
  /** The order that was given back. */
  order: Item['orders'][number];
  onSend: (to: Chosen) => Promise<Refused | null>;
  onClose: () => void;
}

/** Issues what a department gave back anew, to another department or to somebody else of it. */
export const IssueDialog = ({ open, item, order, onSend, onClose }: Props) => {
  const say = useSay('desk');
  const [to, setTo] = useState<Chosen>({ unitId: '', personId: null });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const send = async () => {
    if (busy || to.unitId === '') return;
    setBusy(true);
    const refused = await onSend(to);
    setBusy(false);
    setProblem(refused);
    if (refused === null) onClose();
  };
  const leave = () => {
    setProblem(null);
    onClose();
  };
  return (
    <Dialog open={open} title={say('issue.title', { number: order.number })} refused={problem} onClose={leave}>
      <div className="write">
        {order.returned && <p className="please-look">{say('item.returned.why', { why: order.returned.why })}</p>}
        <TakerFields item={item} to={to} onChange={setTo} />
        <p className="write-hint">{say('issue.hint')}</p>
        <DialogActs send={say('issue.send')} because={to.unitId === '' ? say('issue.choose') : undefined} busy={busy} onSend={() => void send()} onCancel={leave} />
      </div>
    </Dialog>
  );
};
