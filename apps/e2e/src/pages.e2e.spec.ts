import { request } from 'node:http';
import { runningStack } from './stack/running-stack';

const { gateway, issuer } = runningStack();

/** The path as it is: `fetch` would take its dots out. */
const raw = (path: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(gateway);
    request({ hostname, port, path }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk)).on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    }).on('error', reject).end();
  });

const directives = (policy: string | null): Record<string, string> =>
  Object.fromEntries((policy ?? '').split('; ').map((line) => [line.split(' ')[0], line.split(' ').slice(1).join(' ')]));

describe('the pages of the portal', () => {
  it.each([['/q/any-code', 'people'], ['/', 'desk'], ['/orders', 'desk']])('%s runs only its own scripts', async (path) => {
    const answer = await fetch(`${gateway}${path}`);
    expect(answer.status).toBe(200);
    const policy = directives(answer.headers.get('content-security-policy'));
    expect(policy).toMatchObject({ 'default-src': "'none'", 'script-src': "'self'", 'frame-ancestors': "'none'", 'base-uri': "'none'" });
    expect(policy['connect-src']?.split(' ')).toEqual(["'self'", 'ws:', 'wss:', new URL(issuer).origin]);
    expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe-(inline|eval)|\*/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.text()).not.toMatch(/<script(?![^>]*src=)[^>]*>|\son\w+=|__CSP_NONCE__/);
  });

  it('the desk has a nonce of its own each time, in its policy and in its page', async () => {
    const nonces = await Promise.all([1, 2].map(async () => {
      const answer = await fetch(`${gateway}/`);
      const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
      expect(await answer.text()).toContain(nonce);
      return nonce;
    }));
    expect(new Set(nonces).size).toBe(2);
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  });

  it('serves its assets for ever and nothing beside them', async () => {
    const page = await (await fetch(`${gateway}/`)).text();
    const script = /src="(\/assets\/desk\/[^"]+\.js)"/.exec(page)?.[1] ?? '';
    const asset = await fetch(`${gateway}${script}`);
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    const paths = [
      '/assets/people/../../../../../package.json', '/assets/people/..%2f..%2f..%2f..%2f..%2fpackage.json', '/assets/desk/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/package.json',
      '/assets/people/....//....//package.json', '/assets/people/..\\..\\package.json', '/assets/people/%00', '/assets/people/people.js%00.html', '/assets/people/',
      '/assets/people//etc/passwd', '/assets/desk/%c0%ae%c0%ae/package.json', '/assets/people/%', '/assets/people/%E0%A4%A', '/package.json', '/stack.json',
    ];
    for (const path of paths) {
      const { status, text } = await raw(path);
      expect([path, [400, 404].includes(status) ? 'refused' : status]).toEqual([path, 'refused']);
      expect(text).not.toMatch(/"dependencies"|root:|node_modules|\.js:\d+|EISDIR|URIError/);
    }
  });
});
