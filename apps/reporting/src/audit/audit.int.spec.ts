import {
  AuditOpened, AuditRead, GrantAudit, type InputOf, ListAuditGrants, ListAuditQueries, ListAuditReads, type OutputOf, ReadAuditProofs, ReadGrantable, type RequestContract,
  RevokeAudit, SenderWrote, VerifyJournal,
} from '@huiyin/contracts';
import { isRefusal, newId, type Refusal } from '@huiyin/kernel';
import { AuditLogin } from '@huiyin/persistence';
import { openWorld, type World } from '@huiyin/testing';
import { Client } from 'pg';
import type { z } from 'zod';
import { memberWith, type TestAsker } from '../../test/auditor';
import { moveTenant, openGroup, type TestGroup } from '../../test/groups';
import { ReportingModule } from '../reporting.module';

const HOUR = 3_600_000;
let world: World;
let ours: TestGroup;
let theirs: TestGroup;

beforeAll(async () => {
  world = await openWorld();
  await world.boot(ReportingModule, 'reporting');
  [ours, theirs] = [await openGroup(world, 'qy'), await openGroup(world, 'bl')];
  for (const tenantId of [ours.first, ours.second, theirs.first, theirs.second]) {
    for (let n = 0; n < 3; n += 1) await world.publishFact(SenderWrote, { tenantId, appealId: newId(), round: 1, data: { entryId: newId() } });
  }
  await world.drain();
}, 60_000);
afterAll(() => world.close());

const done = async <C extends RequestContract>(contract: C, input: z.input<C['input']>, caller: TestAsker): Promise<OutputOf<C>> => {
  const answer = await world.ask(contract, input, caller);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};
const inAWhile = (hours: number): string => new Date(world.clock.now().getTime() + hours * HOUR).toISOString();
const asked = (group: TestGroup, change: Partial<InputOf<typeof GrantAudit>> = {}): InputOf<typeof GrantAudit> => ({
  commandId: newId(), membershipId: group.auditor.membershipId, rootId: group.id, from: inAWhile(-1), until: inAWhile(24), why: '年度民主管理检查', ...change,
});
const grant = (group: TestGroup, change: Partial<InputOf<typeof GrantAudit>> = {}): Promise<OutputOf<typeof GrantAudit>> => done(GrantAudit, asked(group, change), group.admin);
const revoke = (group: TestGroup, grantId: string): Promise<OutputOf<typeof RevokeAudit> | Refusal> => world.ask(RevokeAudit, { commandId: newId(), grantId }, group.admin);
const opened = async (caller: TestAsker): Promise<string[]> => (await done(ReadAuditProofs, {}, caller)).tenants.map(({ tenantId }) => tenantId).sort();
const proof = (caller: TestAsker, tenantId: string): Promise<unknown> => world.ask(VerifyJournal, { tenantId }, caller);
const refused = { refused: 'not-found', field: 'tenantId' };

/** What a role of the database sees as this auditor. */
const asAuditLogin = async <R extends object>(membershipId: string, sql: string): Promise<R[]> => {
  const client = new Client({ connectionString: world.database.urlOf('reporting_audit') });
  await client.connect();
  try {
    await client.query(`begin; set local app.auditor = '${membershipId}'; set local app.audit_at = '${world.clock.now().toISOString()}'`);
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('N-08 a grant', () => {
  it('opens its subtree and nothing beside it, until it is revoked', async () => {
    expect(await opened(ours.auditor)).toEqual([]);
    const { id } = await grant(ours);
    expect(await opened(ours.auditor)).toEqual([ours.id, ours.first, ours.second].sort());
    expect(await opened(theirs.auditor)).toEqual([]);
    expect(await proof(ours.auditor, ours.second)).toMatchObject({ intact: true });
    expect(await proof(ours.auditor, theirs.first)).toEqual(refused);
    expect(await proof(ours.auditor, newId())).toEqual(refused);
    expect(await revoke(ours, id)).toMatchObject({ id, state: 'revoked' });
    expect(await opened(ours.auditor)).toEqual([]);
    expect(await proof(ours.auditor, ours.second)).toEqual(refused);
  });

  it('of one tenant opens that one; two that overlap show each tenant once', async () => {
    const one = await grant(ours, { rootId: ours.first });
    expect(await opened(ours.auditor)).toEqual([ours.first]);
    const all = await grant(ours);
    expect(await opened(ours.auditor)).toEqual([ours.id, ours.first, ours.second].sort());
    await revoke(ours, all.id);
    expect(await opened(ours.auditor)).toEqual([ours.first]);
    await revoke(ours, one.id);
  });

  it('begins and ends by itself', async () => {
    await grant(ours, { rootId: ours.first, from: inAWhile(2), until: inAWhile(3) });
    expect(await opened(ours.auditor)).toEqual([]);
    world.clock.advance(2 * HOUR);
    expect(await opened(ours.auditor)).toEqual([ours.first]);
    world.clock.advance(HOUR);
    expect(await opened(ours.auditor)).toEqual([]);
    expect(await proof(ours.auditor, ours.first)).toEqual(refused);
    const { edges } = await done(ListAuditGrants, {}, ours.auditor);
    expect(edges[0]?.node).toMatchObject({ state: 'ended', rootId: ours.first, rootNames: { zh: 'qya' }, tenants: 1 });
  });

  it('is not made over a subtree of somebody else, which looks like none; nor for somebody who does not audit', async () => {
    const other = await memberWith(world, ours.id, 'officer');
    await world.drain();
    const ask = (change: Partial<InputOf<typeof GrantAudit>>): Promise<unknown> => world.ask(GrantAudit, asked(ours, change), ours.admin);
    expect(await ask({ rootId: theirs.first })).toEqual({ refused: 'subtree-not-yours', field: 'rootId' });
    expect(await ask({ rootId: newId() })).toEqual({ refused: 'subtree-not-yours', field: 'rootId' });
    for (const membershipId of [theirs.auditor.membershipId, newId(), other.membershipId]) expect(await ask({ membershipId })).toEqual({ refused: 'auditor-unknown', field: 'membershipId' });
    expect(await ask({ until: inAWhile(24 * 400) })).toEqual({ refused: 'grant-too-long', field: 'until', values: { days: 366 } });
    expect(await ask({ until: inAWhile(-2) })).toMatchObject({ refused: 'grant-ends-too-early' });
    expect(await opened(ours.auditor)).toEqual([]);
    await expect(world.ask(GrantAudit, asked(ours), ours.auditor)).rejects.toMatchObject({ fault: 'FORBIDDEN' });
  });

  it('is made once for one command, and ended once, by its own group alone', async () => {
    const input = asked(ours);
    const [first, again] = [await done(GrantAudit, input, ours.admin), await done(GrantAudit, input, ours.admin)];
    expect(again).toEqual(first);
    expect(await world.ask(GrantAudit, { ...input, why: '另一个事由' }, ours.admin)).toMatchObject({ refused: 'command-id-reused' });
    expect(await revoke(theirs, first.id)).toEqual({ refused: 'not-found', field: 'grantId' });
    expect(await revoke(theirs, newId())).toEqual({ refused: 'not-found', field: 'grantId' });
    expect(await opened(ours.auditor)).toHaveLength(3);
    expect(await revoke(ours, first.id)).toMatchObject({ state: 'revoked' });
    expect(await revoke(ours, first.id)).toEqual({ refused: 'grant-over', field: 'grantId' });
  });

  it('may be given to the auditors of the group, over what hangs below it', async () => {
    const grantable = await done(ReadGrantable, {}, ours.admin);
    expect(grantable).toMatchObject({ mostDays: 366, auditors: [{ membershipId: ours.auditor.membershipId }] });
    expect(grantable.tenants.map(({ id, parentId }) => [id, parentId])).toEqual([[ours.id, null], [ours.first, ours.id], [ours.second, ours.id]]);
    await expect(world.ask(ReadGrantable, {}, ours.auditor)).rejects.toMatchObject({ fault: 'FORBIDDEN' });
  });
});

describe('a tenant that moves', () => {
  it('is found where it hangs when somebody asks', async () => {
    const [here, there] = [await grant(ours), await grant(theirs)];
    await moveTenant(world, ours.second, theirs.id);
    await world.drain();
    expect(await opened(ours.auditor)).toEqual([ours.id, ours.first].sort());
    expect(await opened(theirs.auditor)).toEqual([theirs.id, theirs.first, theirs.second, ours.second].sort());
    expect(await proof(ours.auditor, ours.second)).toEqual(refused);
    expect(await proof(theirs.auditor, ours.second)).toMatchObject({ intact: true });
    expect(await world.ask(GrantAudit, asked(ours, { rootId: ours.second }), ours.admin)).toMatchObject({ refused: 'subtree-not-yours' });
    await moveTenant(world, ours.second, ours.id);
    await world.drain();
    expect(await opened(ours.auditor)).toEqual([ours.id, ours.first, ours.second].sort());
    await revoke(ours, here.id);
    await revoke(theirs, there.id);
  });

  it('takes a grant over itself out of the hands of who gave it', async () => {
    const { id } = await grant(ours, { rootId: ours.second });
    await moveTenant(world, ours.second, theirs.id);
    await world.drain();
    expect(await opened(ours.auditor)).toEqual([]);
    await moveTenant(world, ours.second, ours.id);
    await world.drain();
    await revoke(ours, id);
  });
});

describe('N-04 each question of an auditor', () => {
  it('is on record in each tenant that it touched, with who and why, and in its journal', async () => {
    const admins = [await memberWith(world, ours.first, 'tenant-admin'), await memberWith(world, theirs.first, 'tenant-admin')];
    await world.drain();
    const { id } = await grant(ours, { rootId: ours.first });
    await proof(ours.auditor, ours.first);
    await world.drain();
    const reads = await done(ListAuditReads, {}, admins[0]!);
    expect(reads.edges[0]?.node).toMatchObject({ auditorTenantId: ours.id, auditorTenantNames: { zh: 'qy' }, question: 'proof', why: ['年度民主管理检查'] });
    expect((await done(ListAuditReads, {}, admins[1]!)).edges.filter(({ node }) => node.auditorTenantId === ours.id && node.at >= (reads.edges[0]?.node.at ?? ''))).toEqual([]);
    const said = await world.rows<{ tenant_id: string; type: string; fact: string }>(
      "select tenant_id, type, fact from reporting.journal where publisher = 'reporting' and fact like $1", [`%${reads.edges[0]?.node.id}%`],
    );
    expect(said.map(({ tenant_id, type }) => [tenant_id, type]).sort()).toEqual([[ours.id, AuditOpened.type], [ours.first, AuditRead.type]].sort());
    await revoke(ours, id);
    await expect(world.ask(ListAuditReads, {}, ours.auditor)).rejects.toMatchObject({ fault: 'FORBIDDEN' });
  });

  it('is committed before it is answered, with its list of tenants; page by page for the auditor alone', async () => {
    const { id } = await grant(ours);
    await opened(ours.auditor);
    await proof(ours.auditor, ours.first);
    const first = await done(ListAuditQueries, { first: 1 }, ours.auditor);
    const next = await done(ListAuditQueries, { first: 1, after: first.edges[0]?.cursor }, ours.auditor);
    expect([first, next].map(({ edges }) => edges[0]?.node)).toMatchObject([{ question: 'proof', tenants: 1, about: { zh: 'qya' } }, { question: 'proof', tenants: 3, about: null }]);
    expect(first.hasNextPage).toBe(true);
    const colleague = await memberWith(world, ours.id, 'auditor');
    await world.drain();
    expect(await done(ListAuditQueries, {}, colleague)).toMatchObject({ edges: [], total: 0 });
    expect(await world.ask(ListAuditQueries, { after: 'yesterday' }, colleague)).toMatchObject({ refused: 'field-malformed', field: 'after' });
    expect(await opened(colleague)).toEqual([]);
    await revoke(ours, id);
  });
});

describe('the read-only login of auditors', () => {
  const { tables, writes } = {
    tables: ['command', 'outbox', 'audit_trace', 'member', 'policy', 'tenant_profile', 'placement'],
    writes: ["insert into reporting.audit_grant (tenant_id) values (gen_random_uuid())", "update reporting.audit_grant set revoked_at = null", 'delete from reporting.journal', "update reporting.journal set type = 'x'"],
  };

  it('sees own open grants, own questions and granted tenants, and none of anybody else', async () => {
    const { id } = await grant(ours, { rootId: ours.first });
    await grant(theirs);
    const { membershipId } = ours.auditor;
    const tenantsIn = async (table: string): Promise<unknown[]> => (await asAuditLogin<{ t: string }>(membershipId, `select distinct tenant_id as t from reporting.${table}`)).map(({ t }) => t);
    expect(await tenantsIn('journal')).toEqual([ours.first]);
    expect(await tenantsIn('journal_head')).toEqual([ours.first]);
    expect(await tenantsIn('audit_grant')).toEqual([ours.id]);
    expect(await asAuditLogin(membershipId, `select from reporting.audit_read where membership_id <> '${membershipId}'`)).toEqual([]);
    expect(await asAuditLogin(newId(), 'select from reporting.journal')).toEqual([]);
    await revoke(ours, id);
    expect(await tenantsIn('journal')).toEqual([]);
  });

  it.each(tables)('cannot read %s', async (table) => {
    await expect(asAuditLogin(ours.auditor.membershipId, `select from reporting.${table}`)).rejects.toThrow('permission denied');
  });

  it.each(writes)('cannot write: %s', async (sql) => {
    await expect(asAuditLogin(ours.auditor.membershipId, sql)).rejects.toThrow(/permission denied|read-only/);
  });

  it('ends with a question whose connection is lost, and with nothing else', async () => {
    const [login, { membershipId }] = [new AuditLogin(world.database.urlOf('reporting_audit')), ours.auditor];
    const ask = (sql: string) => login.asAuditor(membershipId, world.clock.now(), (read) => read.query(sql));
    await expect(ask('select pg_terminate_backend(pg_backend_pid())')).rejects.toThrow(/terminat/);
    expect(await ask('select 1 as n')).toEqual([{ n: 1 }]);
    await login.close();
  });
});
