import { loginPage } from './login-page';
import { askLogoutPage, errorPage } from './message-page';
import { languageFor } from './phrases';

describe('pages of the development provider', () => {
  it('escapes what a person typed', () => {
    const shown = loginPage('zh-CN', { username: '"><script>alert(1)</script>', isWrong: true });
    expect(shown).not.toContain('<script');
    expect(shown).toContain('&#34;&#62;&#60;script');
    const asked = askLogoutPage('en', new URLSearchParams({ state: '"><img src=x>' }));
    expect(asked).not.toContain('<img');
  });

  it('says a wrong password in the language of the reader, as an alert', () => {
    expect(loginPage('en', { username: 'wang', isWrong: true })).toMatch(/role="alert">The user name or the password is wrong/);
    expect(loginPage('zh-CN', { username: 'wang', isWrong: false })).not.toContain('role="alert"');
  });

  it('shows none of the words of the provider', () => {
    expect(errorPage('en', 'invalid_redirect_uri')).not.toContain('invalid_redirect_uri');
  });

  it.each([
    [['en-GB,zh;q=0.5'], 'en'],
    [['de-DE, zh-CN'], 'zh-CN'],
    [[undefined, 'en'], 'en'],
    [['fr'], 'zh-CN'],
    [['zh-CN', 'en'], 'zh-CN'],
  ] as const)('of the wishes %j chooses %s', (wishes, language) => {
    expect(languageFor(...wishes)).toBe(language);
  });
});
