import { getIntrospectionQuery } from 'graphql';
import { innerWordIn } from './bad-input/answers';
import { mutations } from './bad-input/schema';
import { type Answer, ask, post } from './stack/ask';
import { runningStack } from './stack/running-stack';
import { Session } from './stack/session';

const codeOf = ({ errors }: Answer): string | undefined => errors[0]?.extensions?.code;

describe('what one request may ask for', () => {
  const { graphql, gateway } = runningStack();
  const officer = Session.of(runningStack(), 'gd-officer');

  const refused = async (query: string, code: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const answer = await ask(graphql, query, variables, (await officer).headers);
    expect([answer.status, codeOf(answer), answer.data]).toEqual([400, code, null]);
    expect(innerWordIn(answer.text)).toBeUndefined();
    return answer;
  };

  it('no more than 12 levels, 30 aliases, 20 root fields and a set cost', async () => {
    await refused(`{ appeals { edges { node { ${'orders { appeal { '.repeat(5)} id ${'} }'.repeat(5)} } } } }`, 'GRAPHQL_VALIDATION_FAILED');
    const aliases = (length: number) => `{ me { ${Array.from({ length }, (_, n) => `a${n}: name`).join(' ')} } }`;
    await refused(aliases(1_000), 'GRAPHQL_PARSE_FAILED');
    await refused(aliases(31), 'GRAPHQL_VALIDATION_FAILED');
    await refused(`{ ${'me { name } '.repeat(21)} }`, 'GRAPHQL_VALIDATION_FAILED');
    const page = `edges { node { ${'orders { id number state opinions { id text } } '.repeat(12)} } }`;
    await refused(`query ($n: Int) { appeals(first: $n) { ${page} } orders(first: $n) { edges { node { appeal { ${'clocks { id kind } '.repeat(60)} } } } } }`, 'GRAPHQL_VALIDATION_FAILED');
  });

  it('no more of it behind a field of the schema, or in fragments', async () => {
    const aliases = (length: number, field: string) => Array.from({ length }, (_, n) => `a${n}: ${field}`).join(' ');
    await refused(`{ __typename me { ${aliases(60, 'name')} } }`, 'GRAPHQL_VALIDATION_FAILED');
    await refused(`{ __schema { queryType { name } } ${aliases(40, 'me { name }')} }`, 'GRAPHQL_VALIDATION_FAILED');
    await refused(`{ __schema { queryType { ${aliases(60, 'name')} } } }`, 'GRAPHQL_VALIDATION_FAILED');
    await refused(`mutation { ...F } fragment F on Mutation { ${aliases(21, 'openReceipt(input: { code: "1" }) { __typename }')} }`, 'GRAPHQL_VALIDATION_FAILED');
    await refused(`{ __typename ${aliases(2, 'verifyJournal { intact }')} }`, 'GRAPHQL_VALIDATION_FAILED');
  });

  it('no brackets that would end the parser, in the document or in its variables', async () => {
    await refused('{'.repeat(10_000), 'GRAPHQL_PARSE_FAILED');
    await refused(`{ me ${'('.repeat(10_000)}`, 'GRAPHQL_PARSE_FAILED');
    const list = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const answer = await post(graphql, `{"query":"query ($id: ID) { appeal(id: $id) { id } }","variables":{"id":${list}}}`);
    expect([answer.data, codeOf(answer)]).toEqual([null, 'BAD_USER_INPUT']);
    expect(innerWordIn(answer.text)).toBeUndefined();
  });

  it('no page beyond 100 and none below 1', async () => {
    for (const first of [0, -1, 101, 1_000_000]) {
      const answer = await ask(graphql, 'query ($first: Int) { appeals(first: $first) { total } }', { first }, (await officer).headers);
      expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    }
  });

  it('no batch, no other content type, no GET, no subscription by POST', async () => {
    const batch = await post(graphql, JSON.stringify([{ query: '{ me { name } }' }, { query: '{ me { name } }' }]));
    expect([batch.status, codeOf(batch), batch.data]).toEqual([400, 'BAD_REQUEST', null]);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await post(graphql, JSON.stringify({ query: '{ me { name } }' }), { 'content-type': type });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.data).toBeNull();
      expect(innerWordIn(answer.text)).toBeUndefined();
    }
    const got = await (await fetch(`${graphql}?query=${encodeURIComponent('{ me { name } }')}`)).text();
    expect(got).not.toContain('"data"');
    await refused('subscription { queueChanged { appealId } }', 'BAD_REQUEST');
  });

  it('no document by its hash', async () => {
    for (const query of [undefined, '{ me { name } }']) {
      const answer = await post(graphql, JSON.stringify({ query, extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }));
      expect([answer.status, codeOf(answer), answer.data]).toEqual([400, 'PERSISTED_QUERY_NOT_SUPPORTED', null]);
    }
  });

  it('no address that cannot be read, and no metrics for who comes from elsewhere', async () => {
    const answer = await fetch(`${gateway}/%c0%af`);
    const { errors } = (await answer.json()) as Answer;
    expect([answer.status, errors]).toEqual([400, [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST', correlationId: answer.headers.get('x-correlation-id') } }]]);
    expect((await fetch(`${gateway}/metrics`)).status).toBe(200);
    expect((await fetch(`${gateway}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(404);
  });

  it('no body over 256 kB, none that is no JSON', async () => {
    const large = await post(graphql, JSON.stringify({ query: '{ me { name } }', variables: { x: 'x'.repeat(256 * 1024) } }));
    expect([large.status, codeOf(large)]).toEqual([413, 'BAD_REQUEST']);
    const broken = await post(graphql, '{"query":');
    expect([broken.status, codeOf(broken)]).toEqual([400, 'BAD_REQUEST']);
    for (const { text } of [large, broken]) expect(innerWordIn(text)).toBeUndefined();
  });

  it('no prompting: what is wrong is said, what would be right is not', async () => {
    await refused('{ mee { name } }', 'GRAPHQL_VALIDATION_FAILED');
    await refused('{ appeal(idd: "1") { id } }', 'GRAPHQL_VALIDATION_FAILED');
    await refused('{ appeals(tab: TO_ACCEP) { total } }', 'GRAPHQL_VALIDATION_FAILED');
    const { document } = mutations().find(({ name }) => name === 'submitAppeal')!;
    for (const input of [{ commandIdd: 'x' }, { commandId: 'x', body: 'x', mode: 'NAMD' }, { commandId: 'x', bodi: 'x', mode: 'NAMED', body: 'x' }]) {
      const answer = await ask(graphql, document, { input });
      expect(codeOf(answer)).toBe('BAD_USER_INPUT');
      expect(innerWordIn(answer.text)).toBeUndefined();
    }
  });

  it('a number to ask about with each answer, and words in the language of the request', async () => {
    const spoken = async (language: string) => {
      const answer = await fetch(graphql, { method: 'POST', headers: { 'content-type': 'application/json', 'accept-language': language }, body: JSON.stringify({ query: '{ appeals { total } }' }) });
      const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string; correlationId: string } }[] };
      expect(errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED', correlationId: answer.headers.get('x-correlation-id') });
      return errors[0]?.message;
    };
    expect(await spoken('en-GB,en;q=0.9')).toMatch(/sign in/);
    expect(await spoken('fr')).toMatch(/登录/);
  });

  it('introspection in development, where the stack is', async () => {
    const answer = await ask<{ __schema: { queryType: { name: string } } }>(graphql, '{ __schema { queryType { name } } }');
    expect(answer.data?.__schema.queryType.name).toBe('Query');
    expect((await ask(graphql, getIntrospectionQuery())).errors).toEqual([]);
  });

  it('health of all, readiness, settings of the pages', async () => {
    const json = async (path: string) => (await fetch(`${gateway}${path}`)).json() as Promise<Record<string, unknown>>;
    expect(Object.keys((await json('/healthz'))['services'] as object).sort()).toEqual(['feedback', 'intake', 'reporting', 'rewards', 'routing', 'sla', 'tenancy']);
    expect(await json('/readyz')).toEqual({ ready: true, nats: true });
    expect(await json('/config.json')).toEqual({ issuer: runningStack().issuer, clientId: 'portal' });
  });
});
