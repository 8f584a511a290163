import { betraying } from './betraying';

const number = 'QL-2026-000123';

describe('N-03 words that reviewers read', () => {
  it.each([
    ['the case number', '见 ql-2026-000123 号', number], ['a mobile number', '打 13812345678 找我', '13812345678'],
    ['a number of full width', '电话１３８１２３４５６７８', '13812345678'], ['an identity card', '身份证 37090219800101123X。', '37090219800101123X'],
    ['a receipt', '回执 1234 5678 9012 3456', '1234 5678 9012 3456'],
  ])('betray the author by %s', (_by, text, found) => {
    expect(betraying(text, number)).toBe(found);
  });

  it.each(['综采一班交接班改用电子台账，每班省 20 分钟。', '2026 年节约电费 1200000 元', '设备编号 123456789012', ''])('do not by %j', (text) => {
    expect(betraying(text, number)).toBeUndefined();
  });
});
