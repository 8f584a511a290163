import { echoRing, html, page, type Html } from './page';
import { phrases, type Language } from './phrases';

const plain = (language: Language, title: string, body: Html) =>
  page({ language, words: phrases[language], title, body: html`<div class="mark">${echoRing(72)}</div><h1>${title}</h1>${body}` });

/** What went wrong in one sentence; the provider's own words are not for people. */
export function errorPage(language: Language, error: string): string {
  const words = phrases[language];
  const isExpired = error === 'expired' || error === 'invalid_request_uri';
  return plain(language, words.failed, html`<p class="lead" role="alert">${isExpired ? words.expired : words.refused}</p>`);
}

export function askLogoutPage(language: Language, fields: URLSearchParams): string {
  const words = phrases[language];
  const kept = ['post_logout_redirect_uri', 'state'].filter((name) => fields.has(name));
  const hidden = kept.map((name) => html`<input type="hidden" name="${name}" value="${fields.get(name) ?? ''}">`);
  const form = html`<form class="card" method="post"><input type="hidden" name="confirmed" value="yes">${hidden}<button type="submit">${words.leave}</button></form>`;
  return plain(language, words.askLogout, html`<p class="lead"></p>${form}`);
}

export const signedOutPage = (language: Language): string =>
  plain(language, phrases[language].signedOut, html`<p class="lead">${phrases[language].signedOutMore}</p>`);
