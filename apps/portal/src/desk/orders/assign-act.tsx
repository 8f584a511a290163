import { useState } from 'react';
import { useSay } from '../../i18n/use-say';
import type { Refused } from '../client/refused';
import { Act } from '../shell/act';
import { Field } from '../shell/field';
import { WriteDialog } from '../shell/write-dialog';
import type { Order } from './use-order';

interface Props {
  order: Order;
  offline: string | undefined;
  /** Gives it to somebody of the department, with the reason that they will read, and says why not. */
  onSend: (to: Order['takers'][number], why: string) => Promise<Refused | null>;
}

/** The head of a department gives its order to another of its people. */
export const AssignAct = ({ order, offline, onSend }: Props) => {
  const say = useSay('desk');
  const [open, setOpen] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const to = order.takers.find(({ id }) => id === chosen) ?? order.takers[0];
  if (!to) return null;
  return (
    <>
      <Act because={offline} onClick={() => setOpen(true)}>
        {say('order.assign')}
      </Act>
      <WriteDialog
        open={open}
        title={say('order.assign.title', { number: order.number })}
        hint={say('reassign.hint')}
        label={say('order.assign.why')}
        of="why"
        send={say('order.assign')}
        draft={`assign.${order.id}`}
        onSend={(why) => onSend(to, why)}
        onClose={() => setOpen(false)}
        above={
          <div className="write-choice">
            <Field of={['personId', 'unitId']} label={say('order.assign.to')}>
              {(control) => (
                <select {...control} value={to.id} onChange={(event) => choose(event.target.value)}>
                  {order.takers.map((one) => (
                    <option key={one.id} value={one.id}>
                      {[one.name, one.post].filter(Boolean).join(' ')}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
        }
      />
    </>
  );
};
