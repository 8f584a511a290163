import { useId } from 'react';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import type { Item } from './use-item';

export interface Chosen {
  readonly unitId: string;
  readonly personId: string | null;
}

interface Props {
  item: Item;
  to: Chosen;
  onChange: (to: Chosen) => void;
}

/** Which department, and who there. */
export const TakerFields = ({ item, to, onChange }: Props) => {
  const say = useSay('desk');
  const language = useLanguage();
  const fields = useId();
  const choices = item.proposal?.choices ?? [];
  const people = choices.find((one) => one.unit.id === to.unitId)?.people ?? [];
  return (
    <div className="write-choice">
      <label htmlFor={`${fields}unit`}>{say('item.department')}</label>
      <select
        id={`${fields}unit`}
        value={to.unitId}
        onChange={(event) => onChange({ unitId: event.target.value, personId: choices.find((one) => one.unit.id === event.target.value)?.people[0]?.id ?? null })}
      >
        {to.unitId === '' && <option value="">{say('issue.choose')}</option>}
        {choices.map(({ unit }) => (
          <option key={unit.id} value={unit.id}>
            {unit.names ? nameIn(language, unit.names) : unit.id}
          </option>
        ))}
      </select>
      <label htmlFor={`${fields}person`}>{say('item.person')}</label>
      <select id={`${fields}person`} value={to.personId ?? ''} onChange={(event) => onChange({ ...to, personId: event.target.value || null })}>
        {people.map((one) => (
          <option key={one.id} value={one.id}>
            {[one.name, one.post].filter(Boolean).join(' ')}
          </option>
        ))}
      </select>
    </div>
  );
};
