import fc from 'fast-check';
import { cleanText, isBlank, isRefusal } from '.';

describe('cleanText', () => {
  it('keeps Chinese words, tabs and line feeds, and joins line ends', () => {
    expect(cleanText('body', ' 热水\r\n没有\t了 ', 20)).toBe('热水\n没有\t了');
  });

  it('composes what was typed decomposed', () => {
    expect(cleanText('title', 'e\u0301', 5)).toBe('\u00e9');
  });

  it('keeps what joins visible characters', () => {
    const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
    expect(cleanText('body', family, 5)).toBe(family);
  });

  it.each([
    ['a NUL', 'a\u0000b', 'control-character'],
    ['a bidirectional override', 'a\u202eb', 'control-character'],
    ['an Arabic letter mark', 'a\u061cb', 'control-character'],
    ['half a character', 'a\ud800', 'field-malformed'],
    ['two halves the wrong way round', '\udfff\ud800', 'field-malformed'],
    ['nothing but spaces', '   ', 'field-missing'],
    ['nothing but a space without width', '\u200b', 'field-missing'],
    ['nothing but fillers, joiners and selectors', '\u3164\u200d\ufe0f\u2060\u00ad\u2800\ufeff', 'field-missing'],
    ['one character too many', '😀😀😀', 'field-too-long'],
  ])('refuses %s by name', (_what, text, code) => {
    const refused = cleanText('body', text, 2);
    expect(isRefusal(refused) && refused).toMatchObject({ refused: code, field: 'body' });
  });

  it('N-01 whatever comes, what is kept is text that UTF-8 can say, that somebody sees, and that stays as it is when cleaned again', () => {
    const unit = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0xd800, 0xdfff, 0x200b, 0x61c, 0x202e, 0x3164, 0x20, 0x70ed));
    const text = fc.array(unit, { maxLength: 12 }).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(text, (written) => {
        const kept = cleanText('body', written, 100);
        if (isRefusal(kept)) return;
        expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept);
        expect(isBlank(kept)).toBe(false);
        expect(cleanText('body', kept, 100)).toBe(kept);
      }),
      { numRuns: 2_000 },
    );
  });
});
