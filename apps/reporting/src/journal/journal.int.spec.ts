import * as contracts from '@huiyin/contracts';
import { type Caller, contractOf, type Envelope, type EventContract, isPrivate, publishers, ReadJournal, SenderCounted, SenderWrote, VerifyJournal } from '@huiyin/contracts';
import { isRefusal, newId } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import type { RunningService } from '@huiyin/service';
import { natsAs, openWorld, type World } from '@huiyin/testing';
import { Client } from 'pg';
import { memberWith } from '../../test/auditor';
import { ReportingModule } from '../reporting.module';
import { AddFactHandler } from './add-fact.handler';
import { canonical } from './canonical';
import { beginning, type Line, walk } from './chain';
import { lockChain } from './journal.store';

let world: World;
let reporting: RunningService;
const [mine, other] = [newId(), newId()];
let auditor: Caller;
let stranger: Caller;

beforeAll(async () => {
  world = await openWorld();
  reporting = await world.boot(ReportingModule, 'reporting');
  [auditor, stranger] = [await memberWith(world, mine, 'auditor'), await memberWith(world, other, 'auditor')];
  await world.drain();
}, 60_000);
afterAll(() => world.close());

const isEvent = (value: unknown): value is EventContract => typeof value === 'object' && value !== null && 'publisher' in value && 'subject' in value;
const everyEvent = (Object.values(contracts) as unknown[]).filter(isEvent);

const envelopeOf = (type: string, tenantId: string, change: Partial<Envelope> = {}): Envelope => ({
  id: newId(), type, v: 1, tenantId, appealId: newId(), round: 1, aggregateId: newId(), aggregateVersion: 1,
  occurredAt: world.clock.now().toISOString(), actor: { kind: 'system' }, correlationId: newId(), data: { entryId: newId() }, ...change,
});
const linesOf = (tenantId: string): Promise<(Line & { type: string; publisher: string; fact_id: string })[]> =>
  world.rows('select n::int as n, fact, hash, type, publisher, fact_id from reporting.journal where tenant_id = $1 order by n', [tenantId]);
/** Being asked is itself a fact of the journal: it is waited for. */
const drained = async <T>(answer: Promise<T>): Promise<T> => {
  const got = await answer;
  await world.drain();
  return got;
};
const verify = (caller = auditor): Promise<unknown> => drained(world.ask(VerifyJournal, {}, caller));

/** As a superuser who tampers; what was there comes back afterwards. */
const tamper = async (sql: string, then: () => Promise<void>): Promise<void> => {
  const admin = new Client({ connectionString: world.database.adminUrl });
  await admin.connect();
  await admin.query('create table kept as table reporting.journal');
  try {
    await admin.query(sql);
    await then();
  } finally {
    await admin.query(`insert into reporting.journal select * from kept on conflict (tenant_id, n)
      do update set fact = excluded.fact, fact_id = excluded.fact_id, type = excluded.type, hash = excluded.hash; drop table kept`);
    await admin.end();
  }
};

describe('the journal has every fact', () => {
  it('of every contract, from every publisher, as it came, and each once', async () => {
    const sayable = everyEvent.filter(({ publisher }) => publisher !== 'tenancy' && !isPrivate(publisher) && publishers.some((known) => known === publisher));
    expect(new Set(sayable.map(({ publisher }) => publisher)).size).toBe(publishers.length - 2);
    const facts = sayable.map((contract) => ({ contract, fact: envelopeOf(contract.type, mine, { v: contract.v }) }));
    const deploy = await natsAs('deploy');
    for (const { contract, fact } of facts) await deploy.jetstream().publish(contract.subject, JSON.stringify(fact));
    await world.drain();
    await deploy.close();
    const lines = await linesOf(mine);
    const said = facts.map(({ contract, fact }) => `${contract.publisher} ${canonical(fact)}`);
    expect(lines.filter(({ publisher }) => publisher === 'tenancy').map(({ type }) => type)).toEqual(['member-changed']);
    expect(lines.filter(({ publisher }) => publisher !== 'tenancy').map(({ publisher, fact }) => `${publisher} ${fact}`).sort()).toEqual(said.sort());
  });

  it('also of a type and an envelope that this release does not know', async () => {
    const unknown = contractOf('evt.feedback.heard-in-person.v3');
    if (!unknown) throw new Error('no contract');
    const fact = { ...envelopeOf('heard-in-person', mine, { v: 3, data: { where: { shaft: 2 } } }), shift: 'night' };
    const deploy = await natsAs('deploy');
    await deploy.jetstream().publish(unknown.subject, JSON.stringify(fact));
    await world.drain();
    await deploy.close();
    expect((await linesOf(mine)).at(-1)).toMatchObject({ type: 'heard-in-person', publisher: 'feedback', fact: canonical(fact) });
  });

  it('but none of what intake says privately', async () => {
    const before = (await linesOf(mine)).length;
    const said = await world.publishFact(SenderCounted, { tenantId: mine, appealId: newId(), data: { appealId: newId(), personHash: 'ab'.repeat(32) } });
    await world.drain();
    const lines = await linesOf(mine);
    expect(lines).toHaveLength(before);
    expect(lines.some(({ fact_id }) => fact_id === said.id)).toBe(false);
  });

  it('once, when it comes twice, also after the inbox has forgotten it', async () => {
    const said = await world.publishFact(SenderWrote, { tenantId: mine, appealId: newId(), round: 1, data: { entryId: newId() } });
    const { id, appealId, round, aggregateId, aggregateVersion, occurredAt, correlationId, actor, data } = said;
    const same = { id, tenantId: mine, appealId, round, aggregateId, aggregateVersion, occurredAt, correlationId, actor, data };
    const deploy = await natsAs('deploy');
    const again = async (): Promise<void> => {
      await deploy.jetstream().publish(SenderWrote.subject, JSON.stringify({ ...same, type: SenderWrote.type, v: 1 }));
      await world.drain();
    };
    await again();
    await world.rows('delete from reporting.inbox');
    await again();
    await deploy.close();
    expect((await linesOf(mine)).filter(({ fact_id }) => fact_id === id)).toHaveLength(1);
    expect(await verify()).toMatchObject({ intact: true });
  });
});

describe('N-04 the chain', () => {
  it('whose lock is not to be had fails with what was read at once, and leaves nothing that nobody waits for', async () => {
    const failed = (tenantId: string): Promise<unknown> => reporting.app.get(Tenants).inTenant(tenantId, (tx) => {
      tx.write('select 1 / $1::int', [0]);
      return lockChain(tx, () => { throw new Error('read at once'); });
    });
    for (const tenantId of [mine, other]) await expect(failed(tenantId)).rejects.toThrow('division by zero');
  });

  it('has no gap and no fork when many consumers add to one tenant at once', async () => {
    const add = reporting.app.get(AddFactHandler);
    const before = await linesOf(mine);
    const facts = Array.from({ length: 60 }, () => envelopeOf('sender-wrote', mine));
    const foreign = Array.from({ length: 20 }, () => envelopeOf('sender-wrote', other));
    await Promise.all([...facts, ...facts, ...foreign].map((fact) => add.handle('intake', fact)));
    const lines = await linesOf(mine);
    expect(lines).toHaveLength(before.length + 60);
    expect(walk(beginning, lines)).toMatchObject({ intact: true, lines: lines.length });
    expect(await verify()).toEqual({ lines: lines.length, head: lines.at(-1)?.hash, intact: true, brokenAt: null });
    const { length: theirs } = await linesOf(other);
    expect(await verify(stranger)).toMatchObject({ intact: true, lines: theirs });
  });

  it.each([
    ['a word of a fact', `update reporting.journal set fact = replace(fact, '"round":1', '"round":2') where tenant_id = '${mine}' and n = 5`, 5],
    ['a column beside the text', `update reporting.journal set type = 'no-such-fact' where tenant_id = '${mine}' and n = 6`, 6],
    ['a line taken out', `delete from reporting.journal where tenant_id = '${mine}' and n = 7`, 7],
    ['two lines in each other’s place', `update reporting.journal j set fact = o.fact, fact_id = o.fact_id, type = o.type from reporting.journal o
       where j.tenant_id = '${mine}' and o.tenant_id = j.tenant_id and j.n in (8, 9) and o.n = 17 - j.n`, 8],
  ])('finds %s that was changed', async (_what, sql, line) => {
    const deferrable = sql.includes('fact_id = o') ? 'alter table reporting.journal drop constraint journal_tenant_id_fact_id_key;' : '';
    await tamper(deferrable + sql, async () => expect(await verify()).toMatchObject({ intact: false, brokenAt: line }));
    if (deferrable) await world.rows('alter table reporting.journal add constraint journal_tenant_id_fact_id_key unique (tenant_id, fact_id)');
    expect(await verify()).toMatchObject({ intact: true });
  });

  it('finds a tail that was cut', async () => {
    const { length } = await linesOf(mine);
    await tamper(`delete from reporting.journal where tenant_id = '${mine}' and n > ${length - 3}`, async () =>
      expect(await verify()).toMatchObject({ intact: false, brokenAt: length - 2 }));
  });

  it('cannot be changed by the service’s own login', async () => {
    const app = new Client({ connectionString: world.database.urlOf('reporting_app') });
    await app.connect();
    for (const sql of ["update reporting.journal set type = 'x'", 'delete from reporting.journal', 'truncate reporting.journal', 'delete from reporting.audit_read']) {
      await expect(app.query(sql)).rejects.toThrow('permission denied');
    }
    await app.end();
  });
});

describe('an auditor', () => {
  const page = async (caller: Caller, input: object): Promise<{ edges: { cursor: string; node: { n: number; factId: string; appealId: string | null } }[]; hasNextPage: boolean; total: number }> => {
    const answer = await drained(world.ask(ReadJournal, input, caller));
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
    return answer;
  };

  it('reads the own tenant page by page, and every question is on record before its answer', async () => {
    const total = (await linesOf(mine)).length;
    const first = await page(auditor, { first: 10 });
    const next = await page(auditor, { first: 10, after: first.edges.at(-1)?.cursor });
    expect([...first.edges, ...next.edges].map(({ node }) => node.n)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    // The question itself may have become a line before it was answered.
    expect(first.hasNextPage).toBe(true);
    expect(first.total).toBeGreaterThanOrEqual(total);
    const reads = await world.rows<{ operation: string; input: unknown; tenants: string[] }>('select operation, input, tenants from reporting.audit_read where tenant_id = $1 order by at desc, id desc limit 1', [mine]);
    expect(reads[0]).toMatchObject({ operation: 'journal', input: { first: 10, after: '10' }, tenants: [mine] });
  });

  it('reads one appeal, and of another tenant’s as much as of none', async () => {
    const appealId = newId();
    const add = reporting.app.get(AddFactHandler);
    for (const type of ['appeal-filed', 'appeal-accepted']) await add.handle('intake', envelopeOf(type, mine, { appealId }));
    expect(await page(auditor, { appealId })).toMatchObject({ total: 2, hasNextPage: false, edges: [{ node: { appealId } }, { node: { appealId } }] });
    expect(await page(stranger, { appealId })).toEqual(await page(stranger, { appealId: newId() }));
    expect(await world.ask(ReadJournal, { after: 'x' }, auditor)).toMatchObject({ refused: 'field-malformed', field: 'after' });
  });

  it('is the only one who may', async () => {
    const admin = await memberWith(world, mine, 'tenant-admin');
    await world.drain();
    await expect(world.ask(ReadJournal, {}, admin)).rejects.toMatchObject({ fault: 'FORBIDDEN' });
    await expect(world.ask(VerifyJournal, {}, admin)).rejects.toMatchObject({ fault: 'FORBIDDEN' });
    await expect(world.ask(VerifyJournal, {}, { kind: 'anonymous' })).rejects.toMatchObject({ fault: 'UNAUTHENTICATED' });
  });
});
