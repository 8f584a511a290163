import { FaultError } from '@huiyin/messaging';
import { credentialsOf } from './credentials';
import { languageOf } from './request-scope';

describe('who asks, and in which language', () => {
  it('reads a bearer, a case token, or nobody', () => {
    expect(credentialsOf(undefined, undefined)).toEqual({ kind: 'none' });
    expect(credentialsOf('', 'm')).toEqual({ kind: 'none' });
    expect(credentialsOf('Bearer a.b.c', undefined)).toEqual({ kind: 'bearer', token: 'a.b.c' });
    expect(credentialsOf('Bearer a.b.c', 'm')).toEqual({ kind: 'bearer', token: 'a.b.c', membershipId: 'm' });
    expect(credentialsOf('Case a.b.c', 'm')).toEqual({ kind: 'case', caseToken: 'a.b.c' });
  });

  it.each(['Bearer', 'Bearer ', 'bearer a', 'Basic YTpi', 'Bearer a b', 'Case  a', `Bearer ${'x'.repeat(8_193)}`])('refuses %s', (authorization) => {
    expect(() => credentialsOf(authorization, undefined)).toThrow(new FaultError('UNAUTHENTICATED'));
  });

  it.each([
    [undefined, 'zh-CN'], ['', 'zh-CN'], ['en', 'en'], ['en-GB,zh;q=0.5', 'en'], ['fr-FR, en;q=0.8', 'en'], ['zh-TW,en', 'zh-CN'], ['fr', 'zh-CN'], ['*', 'zh-CN'], [';;,,', 'zh-CN'],
  ])('%s is spoken to in %s', (header, language) => expect(languageOf(header)).toBe(language));
});
