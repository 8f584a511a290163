import type { Reading } from '../../format/clock';
import { exactWords } from '../../format/words';
import type { Language } from '../../i18n/language';
import type { Say } from '../../i18n/say';
import { nameIn } from '../../i18n/use-say';
import type { points } from '../../i18n/zh-CN/points';
import type { Column } from '../../sheet/csv';
import type { Entry } from './points';

/** What a table of points tells. */
export const pointsColumns = (say: Say<Extract<keyof typeof points, string>>, { zone }: Reading, language: Language): Column<Entry>[] => [
  { title: say('column.rule'), of: ({ rule }) => rule },
  { title: say('column.points'), of: ({ points: change }) => change },
  { title: say('column.person'), of: ({ person }) => person?.name },
  { title: say('column.unit'), of: ({ unit }) => unit?.names && nameIn(language, unit.names) },
  { title: say('column.evidence'), of: ({ evidence }) => [evidence.text, evidence.words].filter(Boolean).join(' ') },
  { title: say('column.happenedAt'), of: ({ happenedAt }) => exactWords(happenedAt, zone) },
  { title: say('column.at'), of: ({ at }) => exactWords(at, zone) },
  { title: say('column.state'), of: ({ state }) => say(`state.${state}`) },
  { title: say('column.after'), of: ({ balanceAfter }) => balanceAfter },
];
