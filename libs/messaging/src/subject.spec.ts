import { heardOn, saidOn } from './subject';

const never: [string, string][] = [
  ['', 'nothing'], ['a b', 'a blank'], ['a\r\nSUB > 1', 'a command'], ['a\tb', 'a tab'], ['a\u0000b', 'a null'], ['a..b', 'an empty word'], ['.a', 'a dot first'],
  ['a.', 'a dot last'], ['a.b*', 'a star in a word'], ['>.a', 'all before a word'], ['a.热水', 'another script'], ['a'.repeat(256), 'too much'],
];

describe('a subject on the wire', () => {
  it('is words with dots between', () => {
    for (const subject of ['rpc.intake.read-appeal.v1', 'wake.sla', '_INBOX_gateway.A1b', '$JS.API.INFO']) expect([saidOn(subject), heardOn(subject)]).toEqual([subject, subject]);
  });

  it('is heard by pattern, never said by one', () => {
    for (const pattern of ['mark.*', 'live.a.*', 'evt.>', 'a.*.b']) {
      expect(heardOn(pattern)).toBe(pattern);
      expect(() => saidOn(pattern)).toThrow('not a subject');
    }
  });

  it.each(never.map(([subject, what]) => [what, subject] as const))('%s is none', (_what, subject) => {
    expect(() => saidOn(subject)).toThrow('not a subject');
    expect(() => heardOn(subject)).toThrow('not a subject');
  });
});
