import { useMemo, useRef } from 'react';
import type { Reading } from '../../format/clock';
import { useSay } from '../../i18n/use-say';
import type { QueueRowView } from '../../ui/queue-row';
import { type GroupName, inGroups, type QueueItem, rowOf } from './queue';
import type { RowGroup } from './queue-list';
import { useStanding } from './use-standing';

interface Rows {
  readonly groups: readonly RowGroup[];
  /** The order in which `J` and `K` walk: as the groups stand. */
  readonly order: readonly QueueItem[];
}

/** The rows of the desk's queue in their groups. They stand still while they are `held`; a row that did not change keeps its drawing. */
export const useRows = (items: readonly QueueItem[], of: string, reading: Reading, held: boolean, hasMore: boolean): Rows => {
  const say = useSay('desk');
  const groups = useStanding(useMemo(() => inGroups(items, reading), [items, reading]), of, held);
  const drawn = useRef(new WeakMap<QueueItem, { reading: Reading; row: QueueRowView }>());
  return useMemo(() => {
    const draw = (item: QueueItem): QueueRowView => {
      const known = drawn.current.get(item);
      if (known?.reading === reading) return known.row;
      const row = rowOf(item, reading, say);
      drawn.current.set(item, { reading, row });
      return row;
    };
    return {
      groups: groups.map(({ name, items: ofIt }, index) => ({
        name,
        // More of the last group may be on the next page.
        title: `${say(`group.${name as GroupName}`)} ${ofIt.length}${hasMore && index === groups.length - 1 ? '+' : ''}`,
        rows: ofIt.map(draw),
      })),
      order: groups.flatMap((group) => group.items),
    };
  }, [groups, reading, say, hasMore]);
};
