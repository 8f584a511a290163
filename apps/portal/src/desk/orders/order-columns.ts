import type { ReadOrdersQuery } from '../../generated/desk';
import { byNextDue, isOpen, type Reading } from '../../format/clock';
import { exactWords } from '../../format/words';
import type { Language } from '../../i18n/language';
import { nameIn } from '../../i18n/use-say';
import type { SayDesk } from '../queue/queue';
import type { Column } from '../../sheet/csv';

export type OrderRow = ReadOrdersQuery['orders']['edges'][number]['node'];

/** The clock by which an order is known. */
export const ownClock = (row: OrderRow) => [...row.clocks].filter(isOpen).sort(byNextDue)[0];

/** What a table of orders tells. */
export const orderColumns = (say: SayDesk, { zone, say: common }: Reading, language: Language): Column<OrderRow>[] => [
  { title: say('column.order'), of: ({ number }) => number },
  { title: say('column.number'), of: ({ appeal }) => appeal?.number },
  { title: say('column.title'), of: ({ appeal }) => appeal?.title ?? say('orders.noAppeal') },
  { title: say('column.status'), of: ({ state }) => say(`state.${state}`) },
  { title: say('column.grade'), of: ({ appeal }) => appeal && nameIn(language, appeal.grade.names) },
  { title: say('column.sender'), of: ({ appeal }) => appeal && common(`mode.${appeal.sender.mode}`) },
  { title: say('column.department'), of: ({ unit }) => unit?.names && nameIn(language, unit.names) },
  { title: say('column.holder'), of: ({ person }) => person?.name },
  { title: say('column.clock'), of: (row) => ownClock(row)?.label },
  { title: say('column.dueAt'), of: (row) => { const clock = ownClock(row); return clock && exactWords(clock.dueAt, zone); } },
  { title: say('column.clockState'), of: (row) => { const clock = ownClock(row); return clock && say(`clockState.${clock.state}`); } },
];
