import type { IdeaFragment } from '../../generated/desk';
import type { Reading } from '../../format/clock';
import { yuanOf } from '../../format/money';
import { exactWords } from '../../format/words';
import type { Language } from '../../i18n/language';
import type { Say } from '../../i18n/say';
import { nameIn } from '../../i18n/use-say';
import type { ideas } from '../../i18n/zh-CN/ideas';
import type { Column } from '../sheet/csv';

/** What a table of suggestions tells; words of reviewers stay on the page. */
export const ideaColumns = (say: Say<Extract<keyof typeof ideas, string>>, { zone }: Reading, language: Language): Column<IdeaFragment>[] => [
  { title: say('column.title'), of: ({ title }) => title ?? say('erased') },
  { title: say('column.class'), of: (idea) => nameIn(language, idea.class.names) },
  { title: say('column.state'), of: ({ state }) => say(`state.${state}`) },
  { title: say('column.number'), of: ({ appeal }) => appeal?.number },
  { title: say('column.raisedAt'), of: ({ raisedAt }) => exactWords(raisedAt, zone) },
  { title: say('column.scored'), of: ({ scored, reviewers }) => `${scored}/${reviewers}` },
  { title: say('column.mean'), of: ({ result }) => result && `${result.percent}% (${result.reached}/${result.reachable})` },
  { title: say('column.award'), of: ({ award }) => award && yuanOf(award.fen) },
  { title: say('column.awardState'), of: ({ award }) => award && say(`award.${award.state}`) },
];
