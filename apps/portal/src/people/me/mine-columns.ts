import { exactWords } from '../../format/words';
import type { Language } from '../../i18n/language';
import type { Say } from '../../i18n/say';
import { nameIn } from '../../i18n/use-say';
import type { common } from '../../i18n/zh-CN/common';
import type { people } from '../../i18n/zh-CN/people';
import type { Column } from '../../sheet/csv';
import { nextClock } from '../case/case-state';
import { lateClock, type MineItem, waitsFor } from './mine';

interface Telling {
  readonly say: Say<Extract<keyof typeof people, string>>;
  readonly common: Say<Extract<keyof typeof common, string>>;
  readonly language: Language;
  readonly zone: string;
}

/** What a table of one's own appeals tells, as the list does. */
export const mineColumns = ({ say, common, language, zone }: Telling): Column<MineItem>[] => [
  { title: say('me.column.number'), of: ({ number }) => number },
  { title: say('me.column.title'), of: ({ title }) => title },
  { title: say('me.column.category'), of: ({ category }) => nameIn(language, category.names) },
  { title: say('me.column.state'), of: ({ status }) => common(`status.${status}`) },
  { title: say('me.column.department'), of: ({ department }) => department?.names && nameIn(language, department.names) },
  { title: say('me.column.filed'), of: ({ filedAt }) => exactWords(filedAt, zone) },
  {
    title: say('me.column.next'),
    of: ({ promised }) => {
      const next = nextClock(promised ?? []);
      return next && `${next.label} ${exactWords(next.dueAt, zone)}`;
    },
  },
  { title: say('me.column.late'), of: (item) => lateClock(item)?.label },
  {
    title: say('me.column.waits'),
    of: (item) => {
      const waits = waitsFor(item);
      return waits && say(`me.waits.${waits}`);
    },
  },
];
