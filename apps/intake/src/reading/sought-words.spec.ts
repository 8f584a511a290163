import { wordsOf } from './sought-words';

describe('what is looked for', () => {
  it.each([
    ['澡堂 热水', ['澡堂', '热水']], ['　澡堂　热水\u00a0三号楼 ', ['澡堂', '热水', '三号楼']], ['热水 热水', ['热水']], ['没有热水', ['没有热水']],
    ['３号楼', ['3号楼']], ['ＱＬ－２０２６－０００３１８', ['QL-2026-000318']], ['50%_', ['50%_']], ['3 号楼', ['3', '号楼']], ['7', ['7']], ['', []], [' 　 ', []],
    ["'; drop table intake.appeal; --", ["';", 'drop', 'table', 'intake.appeal;', '--']],
  ])('of %j is %j', (typed, words) => {
    expect(wordsOf(typed)).toEqual(words);
  });

  it.each(['5 号', '柜 灯', '\\\\', '5%修', '7 8', '---'])('%j leads to nothing, and is refused by its field', (typed) => {
    expect(wordsOf(typed)).toEqual({ refused: 'field-without-words', field: 'text' });
  });

  it.each(['柜', 'x', '#', ' 柜　'])('%j is too short', (typed) => {
    expect(wordsOf(typed)).toEqual({ refused: 'field-too-short', field: 'text' });
  });

  it('is eight words at most', () => {
    const words = (n: number) => wordsOf(Array.from({ length: n }, (_, at) => `词语${at}`).join(' '));
    expect(words(8)).toHaveLength(8);
    expect(words(9)).toEqual({ refused: 'too-many', field: 'text', values: { max: 8 } });
  });
});
