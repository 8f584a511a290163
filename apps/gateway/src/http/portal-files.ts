import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type { ContentSecurity } from './content-security';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png', '.ico': 'image/x-icon', '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};
const PEOPLE = ['/q', '/r', '/me', '/open', '/slips', '/ask'];
const NONCE = '__CSP_NONCE__';

/** Which of the two pages a path belongs to. */
export const bundleOf = (path: string): 'people' | 'desk' =>
  PEOPLE.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)) ? 'people' : 'desk';

/** A file below the folder, never one outside of it. */
export const fileBelow = (folder: string, path: string): string | undefined => {
  if (path.includes('\0')) return undefined;
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
};

const send = (request: FastifyRequest, reply: FastifyReply, file: string): FastifyReply => {
  const compressed = `${file}.br`;
  const brotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? '')) && existsSync(compressed);
  void reply.header('content-type', TYPES[extname(file)] ?? 'application/octet-stream').header('vary', 'accept-encoding');
  if (brotli) void reply.header('content-encoding', 'br');
  return reply.send(readFileSync(brotli ? compressed : file));
};

/** Serves both bundles: pages without caching, hashed files for ever, the worker at the root. */
export class PortalFiles {
  constructor(
    private readonly folder: string,
    private readonly security: ContentSecurity,
  ) {}

  register(app: FastifyInstance): void {
    app.get('/sw.js', (request, reply) => this.rootFile(request, reply, 'sw.js'));
    app.get('/manifest.webmanifest', (request, reply) => this.rootFile(request, reply, 'manifest.webmanifest'));
    app.get('/icon.svg', (request, reply) => this.rootFile(request, reply, 'icon.svg'));
    for (const bundle of ['people', 'desk'] as const) {
      app.get(`/assets/${bundle}/*`, (request, reply) => this.asset(request, reply, bundle));
    }
    // The worker keeps the page itself, with its policy, for when there is no network.
    app.get('/people.html', (request, reply) => this.page(request, reply, '/q'));
    app.get('/*', (request, reply) => this.page(request, reply));
  }

  private rootFile(request: FastifyRequest, reply: FastifyReply, name: string): FastifyReply {
    const file = fileBelow(join(this.folder, 'people'), name);
    if (!file) return reply.code(404).send({ error: 'not-found' });
    return send(request, reply.header('cache-control', 'no-cache').header('service-worker-allowed', '/'), file);
  }

  private asset(request: FastifyRequest, reply: FastifyReply, bundle: 'people' | 'desk'): FastifyReply {
    const file = fileBelow(join(this.folder, bundle), decodeURIComponent(request.url.split('?')[0]!));
    if (!file) return reply.code(404).send({ error: 'not-found' });
    return send(request, reply.header('cache-control', 'public, max-age=31536000, immutable'), file);
  }

  private page(request: FastifyRequest, reply: FastifyReply, path = request.url.split('?')[0]!): FastifyReply {
    const bundle = bundleOf(path);
    const file = fileBelow(join(this.folder, bundle), `${bundle}.html`);
    if (extname(path) !== '' || !file) return reply.code(404).send({ error: 'not-found' });
    void reply.header('cache-control', 'no-cache');
    if (bundle === 'people') return send(request, reply.header('content-security-policy', this.security.people()), file);
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-type', TYPES['.html'])
      .header('content-security-policy', this.security.desk(nonce))
      .send(readFileSync(file, 'utf8').replaceAll(NONCE, nonce));
  }
}
