import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useSay } from '../../i18n/use-say';
import type { Reading } from '../../format/clock';
import { QueueRow } from '../../ui/queue-row';
import { type QueueItem, inGroups, rowOf } from './queue';

interface Props {
  items: readonly QueueItem[];
  selected: string | null;
  reading: Reading;
  label: string;
  onSelect: (item: QueueItem) => void;
}

/** The order in which `J` and `K` walk: as the groups stand. */
export const walkOrder = (items: readonly QueueItem[], reading: Reading): QueueItem[] => inGroups(items, reading).flatMap((group) => group.items);

/** A listbox with roving focus; arrows move inside it, and the chosen row stays in view. */
export const QueueList = ({ items, selected, reading, label, onSelect }: Props) => {
  const say = useSay('desk');
  const chosen = useRef<HTMLLIElement>(null);
  const groups = inGroups(items, reading);
  const order = groups.flatMap((group) => group.items);
  // In braces: newer browsers answer a promise, which React would take for a clean-up.
  useEffect(() => {
    void chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = order[order.findIndex((item) => item.id === selected) + step];
    if (next) onSelect(next);
  };
  const focusable = selected ?? order[0]?.id;
  return (
    <div role="listbox" aria-label={label} className="queue" onKeyDown={move}>
      {groups.map((group) => (
        <ul key={group.name} role="group" aria-label={say(`group.${group.name}`)}>
          <li role="presentation" className={`queue-head queue-head-${group.name}`}>
            {say(`group.${group.name}`)} {group.items.length}
          </li>
          {group.items.map((item) => (
            <QueueRow
              key={item.id}
              row={rowOf(item, reading, say)}
              selected={item.id === selected}
              focusable={item.id === focusable}
              rowRef={item.id === selected ? chosen : undefined}
              onSelect={() => onSelect(item)}
            />
          ))}
        </ul>
      ))}
    </div>
  );
};
