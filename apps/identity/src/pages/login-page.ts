import { echoRing, html, page } from './page';
import { phrases, type Language } from './phrases';

export interface LoginPage {
  readonly username: string;
  readonly isWrong: boolean;
  readonly locales?: unknown;
}

export function loginPage(language: Language, { username, isWrong }: LoginPage): string {
  const words = phrases[language];
  const notice = isWrong ? html`<p class="notice" id="wrong" role="alert">${words.wrong}</p>` : html``;
  const toName = isWrong ? html`` : html` autofocus`;
  const toPassword = isWrong ? html` autofocus aria-describedby="wrong"` : html``;
  const body = html`<div class="mark">${echoRing(72)}</div><h1>${words.signIn}</h1><p class="lead">${words.lead}</p>
<form class="card" method="post" action="?kc_locale=${language}">${notice}
<label>${words.username}<input name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${username}"${toName}></label>
<label>${words.password}<input name="password" type="password" autocomplete="current-password" required${toPassword}></label>
<button type="submit">${words.submit}</button></form><p class="small">${words.development}</p>`;
  return page({ language, words, title: words.signIn, body, languageLink: true });
}
