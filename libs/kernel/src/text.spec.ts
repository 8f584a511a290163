import { cleanText, isRefusal } from '.';

describe('cleanText', () => {
  it('keeps Chinese words, tabs and line feeds, and joins line ends', () => {
    expect(cleanText('body', ' 热水\r\n没有\t了 ', 20)).toBe('热水\n没有\t了');
  });

  it('composes what was typed decomposed', () => {
    expect(cleanText('title', 'e\u0301', 5)).toBe('\u00e9');
  });

  it.each([
    ['a NUL', 'a\u0000b', 'control-character'],
    ['a bidirectional override', 'a\u202eb', 'control-character'],
    ['nothing but spaces', '   ', 'field-missing'],
    ['one character too many', '😀😀😀', 'field-too-long'],
  ])('refuses %s by name', (_what, text, code) => {
    const refused = cleanText('body', text, 2);
    expect(isRefusal(refused) && refused).toMatchObject({ refused: code, field: 'body' });
  });
});
