import type { Reading } from '../../format/clock';
import { exactWords } from '../../format/words';
import type { Say } from '../../i18n/say';
import type { news } from '../../i18n/zh-CN/news';
import type { Column } from '../../sheet/csv';
import type { News } from './place-of';

/** What a table of notices tells, as the page does. */
export const newsColumns = (say: Say<Extract<keyof typeof news, string>>, { zone }: Reading): Column<News>[] => [
  { title: say('column.at'), of: ({ at }) => exactWords(at, zone) },
  { title: say('column.number'), of: ({ number, orderNumber }) => orderNumber ?? number },
  { title: say('column.text'), of: ({ text }) => text },
  { title: say('column.title'), of: ({ appeal }) => appeal?.title },
  { title: say('column.read'), of: ({ read }) => say(read ? 'read' : 'unread') },
];
