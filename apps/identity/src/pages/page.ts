import type { Language, Phrases } from './phrases';
import { style } from './style';

/** HTML that is safe to put in as it is. */
export type Html = { readonly html: string };

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const shown = (value: string | Html | readonly Html[]): string => {
  if (typeof value === 'string') return escaped(value);
  return 'html' in value ? value.html : value.map((each) => each.html).join('');
};

/** Template for HTML: every value is escaped but HTML made by this template. */
export const html = (strings: TemplateStringsArray, ...values: (string | Html | readonly Html[])[]): Html => ({
  html: strings.reduce((text, part, at) => `${text}${part}${at < values.length ? shown(values[at] ?? '') : ''}`, ''),
});

/** The echo ring: a dot, an answer given, time running, and what has not begun. */
export const echoRing = (size: number): Html => html`<svg width="${String(size)}" height="${String(size)}" viewBox="0 0 48 48" fill="none" aria-hidden="true"><circle cx="24" cy="24" r="4" fill="#0F4F63"/><circle cx="24" cy="24" r="10" stroke="#0F4F63" stroke-width="2.5"/><path d="M24 8a16 16 0 1 1-13.9 8" stroke="#0F4F63" stroke-width="2.5" stroke-linecap="round"/><circle cx="24" cy="24" r="22" stroke="#857C6B" stroke-width="2" stroke-dasharray="0.1 5.7" stroke-linecap="round"/></svg>`;

export interface Frame {
  readonly language: Language;
  readonly words: Phrases;
  readonly title: string;
  readonly body: Html;
  readonly languageLink?: boolean;
}

export function page({ language, words, title, body, languageLink = false }: Frame): string {
  const other = language === 'en' ? 'zh-CN' : 'en';
  const link = languageLink ? html`<a href="?kc_locale=${other}" lang="${other}">${words.other}</a>` : html``;
  const inner = html`<header class="bar"><span class="brand">${echoRing(24)}${words.brand}</span>${link}</header><main>${body}</main>`;
  const head = html`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title} · ${words.brand}</title>`;
  return `<!doctype html><html lang="${language}"><head>${head.html}<link rel="icon" href="data:,"><style>${style}</style></head><body>${inner.html}</body></html>`;
}
