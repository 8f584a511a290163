import { Select } from 'antd';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { Act } from '../shell/act';
import type { Destination, Route, Triage } from './triage';
import type { Item } from './use-item';

interface Props {
  item: Item;
  triage: Triage;
  proposed: Route | null;
  to: Destination;
  open: boolean;
  onOpen: (open: boolean) => void;
  onChange: (part: Partial<Triage>) => void;
}

/** Whom routing proposes, and why; 改派 opens the choice, whose effect is undone by choosing again. */
export const RouteCard = ({ item, triage, proposed, to, open, onOpen, onChange }: Props) => {
  const say = useSay('desk');
  const language = useLanguage();
  const choices = item.proposal?.choices ?? [];
  const changed = triage.route !== null;
  const people = choices.find((one) => one.unit.id === to.unit?.id)?.people ?? [];
  return (
    <section className="side" aria-labelledby="route-title">
      <h2 id="route-title">
        {say('route')}
        <small>{say(changed ? 'route.changed' : 'item.suggested')}</small>
      </h2>
      <div className="card route">
        <p className="route-who">
          <b>{to.unit?.names ? nameIn(language, to.unit.names) : say('route.nobody')}</b>
          {to.person?.name && <span>{say('route.person', { name: to.person.name })}</span>}
        </p>
        {!changed && (
          <ul aria-label={say('route.why')}>
            {proposed?.why.map((reason) => (
              <li key={reason.code + reason.text}>{reason.text}</li>
            ))}
          </ul>
        )}
        {open && (
          <div className="route-choice">
            <Select
              aria-label={say('item.department')}
              autoFocus
              value={to.unit?.id ?? null}
              options={choices.map((one) => ({ value: one.unit.id, label: one.unit.names ? nameIn(language, one.unit.names) : one.unit.id }))}
              onChange={(unitId) => unitId && onChange({ route: { unitId, personId: choices.find((one) => one.unit.id === unitId)?.people[0]?.id ?? null } })}
            />
            <Select
              aria-label={say('item.person')}
              value={to.person?.id ?? null}
              options={people.map((one) => ({ value: one.id, label: [one.name, one.post].filter(Boolean).join(' ') }))}
              onChange={(personId) => to.unit && onChange({ route: { unitId: to.unit.id, personId } })}
            />
            {changed && <Act onClick={() => onChange({ route: null })}>{say('route.asProposed')}</Act>}
          </div>
        )}
        <div className="route-foot">
          <span className="route-filled">
            <Icon name="check" size={16} />
            {say(changed ? 'route.changed' : 'route.filled')}
          </span>
          <Act keycap="G" aria-expanded={open} onClick={() => onOpen(!open)}>
            {say('route.change')}
          </Act>
        </div>
      </div>
    </section>
  );
};
