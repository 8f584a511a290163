import { ReadMe, role } from '@huiyin/contracts';
import { Copies, type RunningService } from '@huiyin/service';
import { Tenants } from '@huiyin/persistence';
import { route, uncoveredTeams } from '@huiyin/policy';
import { openWorld, type World } from '@huiyin/testing';
import { Test } from '@nestjs/testing';
import { TenancyModule } from '../tenancy.module';
import { enterprises, logins, personOf } from './data';
import { DemonstrationModule } from './demonstration.module';
import { DemonstrationLoader } from './loader';

let world: World;
let tenancy: RunningService;

const load = async (): Promise<void> => {
  const app = await Test.createTestingModule({ imports: [DemonstrationModule] }).compile();
  await app.get(DemonstrationLoader).load();
  await app.close();
};

beforeAll(async () => {
  world = await openWorld();
  tenancy = await world.boot(TenancyModule, 'tenancy');
  await load();
  await world.drain();
}, 90_000);
afterAll(() => world.close());

const saidSoFar = async (): Promise<unknown> => world.rows('select tenant_id, count(*)::int as facts from tenancy.outbox group by 1 order by 1');

describe('the demonstration tenants', () => {
  it('are the same after loading again', async () => {
    const before = await saidSoFar();
    await load();
    expect(await saidSoFar()).toEqual(before);
  });

  it('have a login for each role in each of them, the group last and the dedicated one first, and each opens its membership', async () => {
    const [group, ...others] = enterprises.map(({ tenant }) => tenant.id);
    expect([...new Set(logins().map(({ tenantId }) => tenantId))]).toEqual([...others, group]);
    for (const { tenant } of enterprises) {
      const roles = logins().filter(({ tenantId }) => tenantId === tenant.id).map((login) => login.role);
      expect(new Set(roles)).toEqual(new Set(role.options));
      const isEnterprise = tenant.kind === 'enterprise';
      for (const twice of isEnterprise ? ['sender', 'officer', 'handler', 'leader', 'reviewer', 'custodian'] : []) expect(roles.filter((held) => held === twice).length).toBeGreaterThan(1);
    }
    for (const { username, tenantId, role: held } of logins()) {
      const me = await world.ask(ReadMe, {}, { kind: 'person', token: world.issuer.token(personOf(username).sub) });
      expect(me).toMatchObject({ name: personOf(username).name, memberships: [{ tenantId, roles: expect.arrayContaining([held]) as unknown }] });
    }
  });

  it('Y-01 leave no team of the coal company without a responder, and have somebody for every case', async () => {
    const at = world.clock.now();
    for (const { tenant, units } of enterprises.slice(1)) {
      const { organisation, policy } = await tenancy.app.get(Tenants).inTenant(tenant.id, async (tx) => {
        const copies = tenancy.app.get(Copies);
        return { organisation: await copies.organisation(tx), policy: (await copies.policyInForce(tx))?.policy };
      });
      if (!policy) throw new Error('no policy in force');
      const whole = { ...organisation, openOrders: {} };
      if (tenant.preset === 'yuwu') expect(uncoveredTeams(whole, at)).toEqual([]);
      const cases = units.filter(({ kind }) => kind === 'team').flatMap((unit) => policy.categories.map((category) => ({ unit, category })));
      for (const { unit, category } of cases) {
        const about = { category: category.id, grade: 'general', channel: 'web', mode: 'named' as const, terms: [], placeId: null, originUnitId: unit.id, barredPersonIds: [], at };
        expect(route(about, policy, whole)).toMatchObject({ personId: expect.any(String) as unknown });
      }
    }
  });

  it('H-01 have a host and senders for each of the eight tiers of the mine that holds talks', () => {
    const mine = enterprises.find(({ tenant }) => tenant.preset === 'heze');
    const posts = (role: string): string => mine?.members.filter(({ roles }) => roles.some((held) => held === role)).map(({ post }) => post).join(' ') ?? '';
    for (const tier of ['职工', '党员', '群监员', '班组长', '安监员', '副区长（技术员）', '区长书记', '生产职能科室']) expect(posts('host')).toContain(tier);
    for (const post of ['采煤工', '党员', '群监员', '班长', '安监员', '技术员', '支部书记', '科员']) expect(posts('sender')).toContain(post);
  });

  it('N-02 know the holidays of 2025 and 2026, each tenant told once', async () => {
    const said = await world.rows<{ known: string }>(
      "select envelope -> 'data' ->> 'knownThrough' as known from tenancy.outbox where envelope ->> 'type' = 'calendar-published'",
    );
    expect(said.map(({ known }) => known)).toEqual(enterprises.map(() => '2026'));
  });
});
