import { invitationLink, lettersOf } from './invitation-link';

describe('the code of colleagues', () => {
  it.each([['abcd-efgh 2345', 'ABCDEFGH2345'], ['#ＡＢＣＤEFGH23456', 'ABCDEFGH2345'], ['', '']])('is read from %s', (typed, code) => expect(lettersOf(typed)).toBe(code));

  it('stands where no server is told of it', () => {
    const { hash, pathname } = new URL(invitationLink('https://huiyin.example', 'ABCDEFGH2345'));
    expect([pathname, hash]).toEqual(['/me/join', '#ABCDEFGH2345']);
  });
});
