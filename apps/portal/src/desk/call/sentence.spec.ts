import { desk } from '../../i18n/zh-CN/desk';
import type { SayDesk } from '../queue/queue';
import { type Filed, sentenceOf, spoken } from './sentence';

const say: SayDesk = (phrase, values = {}) => desk[phrase].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
const filed: Filed = {
  __typename: 'Receipt', appealId: 'a', number: 'QH-2026-000413', status: 'FILED', receiptCode: null,
  promises: [{ aim: 'ANSWER', text: '答复：派单后 5 个工作日内', at: null }, { aim: 'ACCEPTANCE', text: '受理：11月20日 周五 17:30 前', at: '2026-11-20T09:30:00.000Z' }, { aim: 'FIRST_REPLY', text: '首次答复：11月23日 周一 17:30 前', at: '2026-11-23T09:30:00.000Z' }],
};

describe('L-05 the sentence to read out', () => {
  it('says the number as one says it', () => {
    expect(spoken('QH-2026-000413', 'zh-CN')).toBe('四一三');
    expect(spoken('QH-2026-000413', 'en')).toBe('413');
  });

  it.each([
    ['a named one', filed, 'NAMED', '编号 四一三。首次答复：11月23日 周一 17:30 前。办理部门会知道是您提的。'],
    ['a confidential one', filed, 'CONFIDENTIAL', '编号 四一三。首次答复：11月23日 周一 17:30 前。只有诉求中心知道是您说的。'],
    ['nobody named', { ...filed, receiptCode: '1234567890123456' }, 'ANONYMOUS', '编号 四一三。首次答复：11月23日 周一 17:30 前。没有记您是谁。回执码 1234 5678 9012 3456，请记下，凭它看答复，丢了找不回。'],
    ['what was answered', { ...filed, status: 'ANSWERED' }, 'NAMED', '编号 四一三。刚才的答复和依据都记下了，过后会有没经手的人回访您。办理部门会知道是您提的。'],
  ] as const)('of %s', (_what, one, mode, sentence) => {
    expect(sentenceOf(one, mode, say, 'zh-CN')).toBe(sentence);
  });
});
