import { createHash, randomBytes } from 'node:crypto';

export async function form(url: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const answer = await fetch(url, { method: 'POST', headers, body: new URLSearchParams(fields) });
  const text = await answer.text();
  const body = (text ? JSON.parse(text) : {}) as Record<string, unknown>;
  return { status: answer.status, cors: answer.headers.get('access-control-allow-origin'), body };
}

/**
 * The first of at most so many answers that grants what a good login asks for; throws the last refusal.
 * The real Keycloak refuses a good login now and then, while it still counts the one before (design/keycloak).
 */
export async function granted<T extends { readonly status?: unknown; readonly body?: unknown }>(ask: () => Promise<T>, attempts: number): Promise<T> {
  const answer = await ask();
  if (answer.status === 200) return answer;
  if (attempts <= 1) throw new Error(`a good login is refused again and again: ${JSON.stringify(answer.body)}`);
  return granted(ask, attempts - 1);
}

/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [field: string]: Json };

export function claimsOf(token: string) {
  const [header, claims] = token
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, Json>);
  return { header: header ?? {}, claims: claims ?? {} };
}

export function codeRequest(change: Record<string, string> = {}, redirect_uri = 'http://127.0.0.1:3000/signed-in') {
  const [verifier, state, nonce] = [0, 1, 2].map(() => randomBytes(32).toString('base64url')) as [string, string, string];
  const code_challenge = createHash('sha256').update(verifier).digest('base64url');
  const fields = { client_id: 'portal', response_type: 'code', scope: 'openid', redirect_uri, state, nonce, code_challenge, code_challenge_method: 'S256' };
  const exchange = { grant_type: 'authorization_code', client_id: 'portal', redirect_uri, code_verifier: verifier };
  return { query: new URLSearchParams({ ...fields, ...change }).toString(), state, nonce, exchange };
}

/** Cookies and redirects within one origin, as a browser does them. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  constructor(private readonly origin: string) {}

  async get(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { cookie, accept: 'text/html', 'accept-language': 'zh-CN' } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return answer;
  }

  async follow(url: string, init: RequestInit = {}): Promise<Response> {
    const answer = await this.get(url, init);
    const next = answer.headers.get('location');
    const target = next ? new URL(next, this.origin) : undefined;
    return target?.origin === this.origin ? this.follow(target.href) : answer;
  }

  /** Fills in the page's form and sends it where the page says, which is its own address unless it names another. */
  async fill(page: Response, fields: Record<string, string>): Promise<Response> {
    const action = /<form[^>]*\saction="([^"]+)"/.exec(await page.clone().text())?.[1]?.replaceAll('&amp;', '&');
    return this.follow(new URL(action ?? page.url, page.url).href, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Fills in a good login until it is taken, as `granted` asks; answers where the browser is sent to then. */
  async signIn(page: Response, login: Record<string, string>, attempts: number): Promise<Response> {
    const back = await this.fill(page, login);
    if (back.headers.has('location')) return back;
    if (attempts <= 1) throw new Error(`a good login is refused again and again: ${back.status}`);
    return this.signIn(back, login, attempts - 1);
  }
}
