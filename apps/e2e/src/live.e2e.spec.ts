import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { innerWordIn } from './bad-input/answers';
import type { Case } from './bad-input/case';
import { CaseWalk } from './bad-input/case-walk';
import { subscriptions } from './bad-input/schema';
import { ask, type Fields } from './stack/ask';
import { runningStack } from './stack/running-stack';
import type { Session } from './stack/session';
import { randomUUID } from 'node:crypto';

const stack = runningStack();
const url = `${stack.gateway.replace(/^http/, 'ws')}/graphql`;

interface Told {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

describe('live pages over a websocket', () => {
  let walk: CaseWalk;
  let filed: Case;
  let theirs: Case;
  const clients: Client[] = [];

  beforeAll(async () => {
    walk = await CaseWalk.of(stack, 'gd');
    filed = await walk.filed();
    theirs = await (await CaseWalk.of(stack, 'qh')).filed();
  }, 120_000);
  afterEach(async () => {
    await Promise.all(clients.splice(0).map(async (client) => client.dispose()));
  });

  const connect = (connectionParams: Fields): Client => {
    const client = createClient({ url, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 });
    clients.push(client);
    return client;
  };
  const asOfficer = (): Client => connect({ authorization: walk.officer.headers['authorization'], membership: walk.officer.membership.id, language: 'en' });
  const first = async (told: AsyncIterable<unknown>): Promise<Told> => {
    for await (const one of told) return one as Told;
    throw new Error('the subscription ended without a word');
  };
  const write = (body: string) =>
    ask(stack.graphql, 'mutation ($input: WriteToCentreInput!) { writeToCentre(input: $input) { __typename } }', { input: { commandId: randomUUID(), body } }, filed.sender);

  /** What a refused subscription says: in a message, or as the reason of a closed socket. */
  const refusalOf = async (client: Client, query: string, variables: Fields = {}): Promise<string> => {
    try {
      return JSON.stringify(await first(client.iterate({ query, variables })));
    } catch (error) {
      return error instanceof Error ? error.message : `${JSON.stringify(error)} ${Object(error).code} ${Object(error).reason}`;
    }
  };

  it('tells staff the appeal again after each change', async () => {
    const told = asOfficer().iterate<{ appealChanged: { id: string; timeline: { words: string | null }[] } }>({
      query: 'subscription ($id: ID!) { appealChanged(id: $id) { id timeline { words } } }', variables: { id: filed.appealId },
    });
    expect((await told.next()).value?.data?.appealChanged.id).toBe(filed.appealId);
    await write('晚上八点以后没有热水');
    for await (const { data } of told) {
      if (data?.appealChanged.timeline.some(({ words }) => words === '晚上八点以后没有热水')) return;
    }
    throw new Error('the subscription ended before the change came');
  }, 30_000);

  it('tells what other services have of it as it is then, not as it was', async () => {
    const told = asOfficer().iterate<{ appealChanged: { status: string; orders: { id: string }[]; clocks: { kind: string }[] } }>({
      query: 'subscription ($id: ID!) { appealChanged(id: $id) { status orders { id } clocks { kind } } }', variables: { id: filed.appealId },
    });
    expect((await told.next()).value?.data?.appealChanged.orders).toEqual([]);
    await walk.accept(filed);
    for await (const { data } of told) {
      if (data?.appealChanged.status === 'IN_HAND' && data.appealChanged.orders.length === 1 && data.appealChanged.clocks.length > 0) return;
    }
    throw new Error('the subscription ended before the order came');
  }, 30_000);

  it('N-03 tells the sender, who has a case token and no more', async () => {
    const told = connect({ authorization: filed.sender['authorization'] }).iterate<{ caseChanged: { number: string; timeline: { words: string | null }[] } }>({
      query: 'subscription { caseChanged { number timeline { words } } }',
    });
    expect((await told.next()).value?.data?.caseChanged.number).toBe(filed.number);
    await write('周三最厉害');
    for await (const { data } of told) {
      if (data?.caseChanged.timeline.some(({ words }) => words === '周三最厉害')) return;
    }
    throw new Error('the subscription ended before the change came');
  }, 30_000);

  it('tells nothing of an appeal of the other tenant, nor of one that nobody has', async () => {
    for (const id of [theirs.appealId, randomUUID(), 'no-id']) {
      const told = await first(asOfficer().iterate({ query: 'subscription ($id: ID!) { appealChanged(id: $id) { id } }', variables: { id } }));
      expect([id, told.data, innerWordIn(JSON.stringify(told))]).toEqual([id, { appealChanged: null }, undefined]);
    }
  });

  const lines = Array.from({ length: 80 }, (_, n) => `UNSUB ${n + 1}`).join('\r\n');
  const odd = ['', ' ', '*', '>', 'a.b', 'x'.repeat(5_000), 'a b', 'a\u0000', '热水', `a 9\r\n${lines}\r\nSUB live.b`, `a 9\r\nSUB live.> 3\r\nSUB live.b`];
  it.each(subscriptions().map((one) => [`${one.name}(${one.argument})`, one] as const))('%s takes whatever it is asked, and everything goes on', async (_what, { name, document }) => {
    for (const id of odd) {
      const told = await first(asOfficer().iterate({ query: document, variables: { odd: id } }));
      expect([id, told.data, innerWordIn(JSON.stringify(told))]).toEqual([id, { [name]: null }, undefined]);
    }
    const { errors } = await ask(stack.graphql, '{ appeals { total } }', {}, walk.officer.headers);
    expect(errors).toEqual([]);
    expect((await fetch(`${stack.gateway}/readyz`)).status).toBe(200);
  }, 30_000);

  it('ends for an appeal that may not be read, after saying so once', async () => {
    const told: unknown[] = [];
    for await (const one of asOfficer().iterate({ query: 'subscription ($id: ID!) { appealChanged(id: $id) { id } }', variables: { id: theirs.appealId } })) told.push(one.data);
    expect(told).toEqual([{ appealChanged: null }]);
  });

  it('ticks a queue for what its viewer may read, and for nothing else', async () => {
    const queue = (session: Session) =>
      connect({ authorization: session.headers['authorization'], membership: session.membership.id }).iterate<{ queueChanged: { appealId: string } }>({ query: 'subscription { queueChanged { appealId } }' });
    const seen: unknown[] = [];
    void queue(walk.named).next().then(({ value }) => seen.push(value), () => undefined);
    const officer = queue(walk.officer);
    const writing = setInterval(() => void write('还是没有'), 300);
    const ticks = await Promise.all([officer.next(), officer.next(), officer.next()]).finally(() => clearInterval(writing));
    expect(ticks.map(({ value }) => value?.data?.queueChanged.appealId)).toContain(filed.appealId);
    expect(seen).toEqual([]);
  }, 30_000);

  it('N-05 tells whom something was told how much they have not read, down again when they have, and nobody else', async () => {
    const unreadOf = (session: Session) =>
      connect({ authorization: session.headers['authorization'], membership: session.membership.id }).iterate<{ unreadChanged: { unread: number } }>({ query: 'subscription { unreadChanged { unread } }' });
    const [handler, others] = [unreadOf(walk.handler), [unreadOf(walk.auditor), unreadOf((await CaseWalk.of(stack, 'qh')).handler)]];
    const next = async (): Promise<number> => (await handler.next()).value?.data?.unreadChanged.unread ?? NaN;
    const before = await next();
    await Promise.all(others.map((other) => other.next()));
    const overheard: unknown[] = [];
    others.forEach((other) => void other.next().then(({ value }) => overheard.push(value), () => undefined));

    const { appealId } = await walk.issued();
    let unread = before;
    while (unread <= before) unread = await next();
    const { data } = await walk.handler.ask<{ notifications: { edges: { node: { id: string; appeal: { id: string } | null } }[] } }>('{ notifications(first: 50) { edges { node { id appeal { id } } } } }');
    const ids = data?.notifications.edges.filter(({ node }) => node.appeal?.id === appealId).map(({ node }) => node.id) ?? [];
    expect(ids).not.toEqual([]);
    const marked = await walk.handler.ask('mutation ($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) { __typename ... on Unread { unread } } }', { input: { commandId: randomUUID(), ids } });
    expect(marked.data).toEqual({ markNotificationsRead: { __typename: 'Unread', unread: expect.any(Number) } });
    const down = unread;
    while (unread >= down) unread = await next();
    expect(overheard).toEqual([]);
  }, 60_000);

  it('carries no more than 50 of them on one connection', async () => {
    const client = asOfficer();
    const open = Array.from({ length: 51 }, () => client.iterate({ query: 'subscription { queueChanged { appealId } }' }).next());
    await expect(Promise.race(open)).rejects.toEqual([expect.objectContaining({ message: expect.stringContaining('at most 50'), extensions: { code: 'BAD_REQUEST' } })]);
  });

  it('tells nobody that it does not know', async () => {
    const appeal = 'subscription ($id: ID!) { appealChanged(id: $id) { id } }';
    const strangers: [string, Fields][] = [
      ['nobody', {}], ['garbage', { authorization: 'Bearer garbage' }], ['another scheme', { authorization: 'Basic Z2Q6Z2Q=' }], ['no case', { authorization: 'Case a.b.c' }],
      ['no text', { authorization: { a: 1 } }],
    ];
    for (const [who, parameters] of strangers) {
      const said = await refusalOf(connect(parameters), appeal, { id: filed.appealId });
      expect([who, said]).toEqual([who, expect.stringMatching(/UNAUTHENTICATED|4401/)]);
      expect(innerWordIn(said)).toBeUndefined();
    }
    const foreign = { authorization: walk.officer.headers['authorization'], membership: randomUUID() };
    expect(await refusalOf(connect(foreign), appeal, { id: filed.appealId })).toMatch(/FORBIDDEN|4403/);
    expect(await refusalOf(asOfficer(), 'subscription { caseChanged { id } }')).toMatch(/UNAUTHENTICATED/);
  });

  it('carries subscriptions alone, within the limits of any document', async () => {
    expect(await refusalOf(asOfficer(), '{ me { name } }')).toMatch(/BAD_REQUEST/);
    expect(await refusalOf(asOfficer(), 'mutation { openReceipt(input: { code: "1" }) { __typename } }')).toMatch(/BAD_REQUEST/);
    expect(await refusalOf(asOfficer(), 'subscription { queueChangedd { appealId } }')).toMatch(/GRAPHQL_VALIDATION_FAILED/);
    expect(await refusalOf(asOfficer(), `subscription { queueChanged ${'{'.repeat(10_000)}`)).toMatch(/BAD_REQUEST/);
    expect(await refusalOf(asOfficer(), 'subscription {')).toMatch(/GRAPHQL_PARSE_FAILED/);
    for (const query of ['subscription { queueChangedd { appealId } }', 'subscription ($id: ID!) { appealChanged(idd: $id) { id } }', 'subscription {']) {
      expect(innerWordIn(await refusalOf(asOfficer(), query))).toBeUndefined();
    }
  });
});
