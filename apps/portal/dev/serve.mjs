// node apps/portal/dev/serve.mjs [--port 4173]
// Serves the built portal with the gateway's headers and fixtures instead of services, so that pages can be looked at.
// Documents are checked against the real schema. Not shipped.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { roots } from './fixtures.mjs';

const require = createRequire(import.meta.url);
const { buildSchema, graphql } = require('graphql');
const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });

const root = resolve(import.meta.dirname, '../../..');
const portal = join(root, 'dist/apps/portal');
const schema = buildSchema(readFileSync(join(root, 'apps/gateway/schema.graphql'), 'utf8'));
const types = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.html': 'text/html; charset=utf-8' };
const peoplePrefix = /^\/(q|r|me|open|slips|ask)(\/|$)/;

for (const name of ['FormResult', 'SubmitAppealResult', 'OpenReceiptResult', 'WriteResult', 'AppealResult', 'OrderResult', 'SendReplyResult', 'RequestMaterialResult', 'SearchResult'])
  schema.getType(name).resolveType = (value) => value.__typename;

const readBody = async (request) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
};

const answerGraphql = async (request, response) => {
  const { query, variables } = JSON.parse(await readBody(request));
  const language = request.headers['accept-language'] ?? 'zh-CN';
  const result = await graphql({ schema, source: query, variableValues: variables, rootValue: roots(language) });
  if (result.errors) console.error(result.errors.map((error) => error.message).join('\n'), query.slice(0, 80));
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(result));
};

const page = (name, response) => {
  const nonce = 'fixture';
  const style = name === 'desk' ? `'self' 'nonce-${nonce}'` : "'self'";
  response.setHeader('content-security-policy', `default-src 'self'; script-src 'self'; style-src ${style}; img-src 'self' data:; connect-src 'self' ws:`);
  response.setHeader('content-type', types['.html']);
  response.end(readFileSync(join(portal, name, `${name}.html`), 'utf8').replace('__CSP_NONCE__', nonce));
};

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname === '/graphql' && request.method === 'POST') return answerGraphql(request, response);
  if (pathname === '/config.json') return response.end(JSON.stringify({ issuer: 'http://localhost:8080/realms/huiyin', clientId: 'portal' }));
  for (const bundle of ['people', 'desk']) {
    const file = join(portal, bundle, pathname);
    if (extname(pathname) && existsSync(file)) {
      response.setHeader('content-type', types[extname(pathname)] ?? 'application/octet-stream');
      return createReadStream(file).pipe(response);
    }
  }
  return page(peoplePrefix.test(pathname) ? 'people' : 'desk', response);
}).listen(Number(values.port), () => console.log(`http://localhost:${values.port}`));
