import type { Context } from 'oidc-provider';
import { languageFor, type Language } from './phrases';
import { contentPolicy } from './style';

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const localesOf = (data: unknown) => (typeof data === 'object' && data !== null && 'locales' in data ? text(data.locales) : undefined);

/** Answers with a page in the reader's language: chosen on the page, else asked by the portal, else the browser's. */
export function send<Data>(ctx: Context, render: (language: Language, data: Data) => string, data: Data): void {
  const language = languageFor(text(ctx.query.kc_locale), localesOf(data), ctx.get('accept-language'));
  ctx.type = 'html';
  ctx.set('content-security-policy', contentPolicy(['http://127.0.0.1:*', 'http://localhost:*']));
  ctx.set('cache-control', 'no-store');
  ctx.set('x-content-type-options', 'nosniff');
  ctx.body = render(language, data);
}
