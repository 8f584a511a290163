import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Field } from '../shell/field';
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
  const choices = item.proposal?.choices ?? [];
  const people = choices.find((one) => one.unit.id === to.unitId)?.people ?? [];
  return (
    <div className="write-choice">
      <Field of="unitId" label={say('item.department')}>
        {(control) => (
          <select
            {...control}
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
        )}
      </Field>
      <Field of="personId" label={say('item.person')}>
        {(control) => (
          <select {...control} value={to.personId ?? ''} onChange={(event) => onChange({ ...to, personId: event.target.value || null })}>
            {people.map((one) => (
              <option key={one.id} value={one.id}>
                {[one.name, one.post].filter(Boolean).join(' ')}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
};
