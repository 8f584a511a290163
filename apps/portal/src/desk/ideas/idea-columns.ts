import type { BlindIdeaFragment, IdeaFragment, ReadFundQuery, ReadFundsQuery } from '../../generated/desk';
import type { Reading } from '../../format/clock';
import { yuanOf } from '../../format/money';
import { exactWords } from '../../format/words';
import type { Language } from '../../i18n/language';
import type { Say } from '../../i18n/say';
import { nameIn } from '../../i18n/use-say';
import type { ideas } from '../../i18n/zh-CN/ideas';
import type { LogColumn } from '../audit/log-table';
import type { Column } from '../../sheet/csv';

export type FundEntry = NonNullable<ReadFundQuery['fund']>['entries']['edges'][number]['node'];
type SayIdeas = Say<Extract<keyof typeof ideas, string>>;

/** What a table of suggestions tells; words of reviewers stay on the page. */
export const ideaColumns = (say: SayIdeas, { zone }: Reading, language: Language): Column<IdeaFragment>[] => [
  { title: say('column.title'), of: ({ title }) => title ?? say('erased') },
  { title: say('column.class'), of: (idea) => nameIn(language, idea.class.names) },
  { title: say('column.state'), of: ({ state }) => say(`state.${state}`) },
  { title: say('column.number'), of: ({ appeal }) => appeal?.number },
  { title: say('column.raisedAt'), of: ({ raisedAt }) => exactWords(raisedAt, zone) },
  // Two numbers: a spreadsheet takes 1/2 for a date.
  { title: say('column.scored'), of: ({ scored }) => scored },
  { title: say('column.reviewers'), of: ({ reviewers }) => reviewers },
  { title: say('column.mean'), of: ({ result }) => result && `${result.percent}% (${result.reached}/${result.reachable})` },
  { title: say('column.award'), of: ({ award }) => award && yuanOf(award.fen) },
  { title: say('column.awardState'), of: ({ award }) => award && say(`award.${award.state}`) },
];

/** What a reviewer gave, as a table: nothing by which an author is known, as on the page. */
export const scoredColumns = (say: SayIdeas, { zone }: Reading, language: Language): Column<BlindIdeaFragment>[] => [
  { title: say('column.title'), of: ({ title }) => title ?? say('erased') },
  { title: say('column.class'), of: (idea) => nameIn(language, idea.class.names) },
  { title: say('column.scoredAt'), of: ({ mine }) => mine && exactWords(mine.at, zone) },
  { title: say('column.mine'), of: ({ mine, criteria }) => mine?.scores.map(({ criterion, score }) => `${nameOf(criteria, criterion, language)} ${score}`).join(' · ') },
  { title: say('column.state'), of: ({ state }) => say(`state.${state}`) },
  { title: say('column.mean'), of: ({ result }) => result && `${result.percent}% (${result.reached}/${result.reachable})` },
];

/** What a reviewer has to score, as a table: by which criteria, and nothing by which an author is known. */
export const toScoreColumns = (say: SayIdeas, language: Language): Column<BlindIdeaFragment>[] => [
  { title: say('column.title'), of: ({ title }) => title ?? say('erased') },
  { title: say('column.class'), of: (idea) => nameIn(language, idea.class.names) },
  { title: say('column.criteria'), of: ({ criteria }) => criteria.map(({ names }) => nameIn(language, names)).join(' · ') },
  { title: say('column.scale'), of: ({ scale }) => scale },
];

const nameOf = (criteria: BlindIdeaFragment['criteria'], id: string, language: Language): string => {
  const names = criteria.find((one) => one.id === id)?.names;
  return names ? nameIn(language, names) : id;
};

/** Funds as a table, in yuan. */
export const fundColumns = (say: SayIdeas, { zone }: Reading): Column<ReadFundsQuery['funds'][number]>[] => [
  { title: say('column.purpose'), of: ({ purpose }) => purpose },
  { title: say('column.opened'), of: ({ openedAt }) => exactWords(openedAt, zone) },
  { title: say('column.all'), of: ({ fen }) => yuanOf(fen) },
  { title: say('column.granted'), of: ({ grantedFen }) => yuanOf(grantedFen) },
  { title: say('column.paid'), of: ({ paidFen }) => yuanOf(paidFen) },
  { title: say('column.left'), of: ({ balanceFen }) => yuanOf(balanceFen) },
];

/** What moved in a fund; the sum is a number, for a spreadsheet to add up. */
export const entryColumns = (say: SayIdeas, { zone }: Reading): LogColumn<FundEntry>[] => [
  { title: say('column.at'), of: ({ at }) => exactWords(at, zone) },
  { title: say('column.kind'), of: ({ kind }) => say(`entry.${kind}`) },
  { title: say('column.yuan'), of: ({ fen }) => fen / 100 },
  {
    title: say('column.suggestion'), of: ({ suggestion }) => suggestion && (suggestion.title ?? say('erased')),
    to: ({ suggestion }) => suggestion && `/ideas?of=${suggestion.id}`,
  },
];
