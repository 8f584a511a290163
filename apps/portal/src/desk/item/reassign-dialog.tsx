import { useState } from 'react';
import { useSay } from '../../i18n/use-say';
import type { Refused } from '../client/refused';
import { WriteDialog } from '../shell/write-dialog';
import { type Chosen, TakerFields } from './taker-fields';
import type { Item } from './use-item';

interface Props {
  open: boolean;
  item: Item;
  order: Item['orders'][number];
  onSend: (to: Chosen, why: string) => Promise<Refused | null>;
  onClose: () => void;
}

/** Sends an order on to another department or person, with the reason that they will read. */
export const ReassignDialog = ({ open, item, order, onSend, onClose }: Props) => {
  const say = useSay('desk');
  const [to, setTo] = useState<Chosen>({ unitId: order.unit.id, personId: order.person?.id ?? null });
  const same = to.unitId === order.unit.id && to.personId === (order.person?.id ?? null);
  return (
    <WriteDialog
      open={open}
      title={say('reassign.title', { number: order.number })}
      hint={say('reassign.hint')}
      label={say('reassign.why')}
      of="why"
      send={say('route.change')}
      draft={`reassign.${order.id}`}
      onSend={(why) => (same ? Promise.resolve({ message: say('reassign.same'), field: 'unitId' }) : onSend(to, why))}
      onClose={onClose}
      above={<TakerFields item={item} to={to} onChange={setTo} />}
    />
  );
};
