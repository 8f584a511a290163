import { useId, useState } from 'react';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { WriteDialog } from '../shell/write-dialog';
import type { Item } from './use-item';

export interface Chosen {
  readonly unitId: string;
  readonly personId: string | null;
}

interface Props {
  open: boolean;
  item: Item;
  order: Item['orders'][number];
  onSend: (to: Chosen, why: string) => Promise<string | null>;
  onClose: () => void;
}

/** Sends an order on to another department or person, with the reason that they will read. */
export const ReassignDialog = ({ open, item, order, onSend, onClose }: Props) => {
  const say = useSay('desk');
  const language = useLanguage();
  const fields = useId();
  const choices = item.proposal?.choices ?? [];
  const [to, setTo] = useState<Chosen>({ unitId: order.unit.id, personId: order.person?.id ?? null });
  const people = choices.find((one) => one.unit.id === to.unitId)?.people ?? [];
  const same = to.unitId === order.unit.id && to.personId === (order.person?.id ?? null);
  return (
    <WriteDialog
      open={open}
      title={say('reassign.title', { number: order.number })}
      hint={say('reassign.hint')}
      label={say('reassign.why')}
      send={say('route.change')}
      draft={`reassign.${order.id}`}
      onSend={(why) => (same ? Promise.resolve(say('reassign.same')) : onSend(to, why))}
      onClose={onClose}
      above={
        <div className="write-choice">
          <label htmlFor={`${fields}unit`}>{say('item.department')}</label>
          <select
            id={`${fields}unit`}
            value={to.unitId}
            onChange={(event) => setTo({ unitId: event.target.value, personId: choices.find((one) => one.unit.id === event.target.value)?.people[0]?.id ?? null })}
          >
            {choices.map(({ unit }) => (
              <option key={unit.id} value={unit.id}>
                {unit.names ? nameIn(language, unit.names) : unit.id}
              </option>
            ))}
          </select>
          <label htmlFor={`${fields}person`}>{say('item.person')}</label>
          <select id={`${fields}person`} value={to.personId ?? ''} onChange={(event) => setTo({ ...to, personId: event.target.value || null })}>
            {people.map((one) => (
              <option key={one.id} value={one.id}>
                {[one.name, one.post].filter(Boolean).join(' ')}
              </option>
            ))}
          </select>
        </div>
      }
    />
  );
};
