import type { IdeaFragment } from '../../generated/desk';
import type { CommonPhrase, Say } from '../../i18n/say';
import { common } from '../../i18n/zh-CN/common';
import { ideas } from '../../i18n/zh-CN/ideas';
import { csvOf } from '../../sheet/csv';
import { ideaColumns } from './idea-columns';

const say = (phrase: Extract<keyof typeof ideas, string>): string => String(ideas[phrase]);
const sayCommon: Say<CommonPhrase> = (phrase) => common[phrase];
const reading = { now: '2026-11-24T07:48:00.000Z', zone: 'Asia/Shanghai', say: sayCommon };

describe('T-10 a table of suggestions', () => {
  it('says who scored and of how many as two numbers, which no spreadsheet takes for a date', () => {
    const idea = { title: '电子台账', class: { id: 'c', names: { zh: '技术革新', en: 'Technique' } }, state: 'RAISED', appeal: null, raisedAt: reading.now, scored: 1, reviewers: 2, result: null, award: null };
    const columns = ideaColumns(say, reading, 'zh-CN');
    const [titles, cells] = csvOf(columns, [idea as unknown as IdeaFragment]).split('\r\n').map((line) => line.split(','));
    expect([titles?.slice(5, 7), cells?.slice(5, 7)]).toEqual([['已评人数', '评委人数'], ['1', '2']]);
    expect(cells?.filter((cell) => /^\d+[/-]\d+$/.test(cell))).toEqual([]);
  });
});
