import type { Caller, InputOf, OnboardTenant, Role } from '@huiyin/contracts';
import { isRefusal, newId, type Refusal } from '@huiyin/kernel';
import type { RunningService } from '@huiyin/service';
import { openWorld, type World } from '@huiyin/testing';
import { installer } from '../src/author/author';
import { ChangeMemberHandler } from '../src/member/change-member.handler';
import { TenancyModule } from '../src/tenancy.module';
import { OnboardTenantHandler } from '../src/tenant/onboard-tenant.handler';

type Place = Pick<InputOf<typeof OnboardTenant>, 'parentId' | 'kind' | 'caseCode' | 'preset'>;

/** The answer where it must not be a refusal. */
export const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
};

/** One tenant of the test's tree, with a member for whatever role is asked of it. */
export class Branch {
  private readonly callers = new Map<Role, Caller & { kind: 'member' }>();

  constructor(
    private readonly world: World,
    private readonly tenancy: RunningService,
    readonly id: string,
  ) {}

  /** Calls as a member in this role, who is made the first time. */
  async as(role: Role): Promise<Caller & { kind: 'member' }> {
    const held = this.callers.get(role);
    if (held) return held;
    const subject = newId();
    const { membershipId } = await this.join(subject, [role], `员工 ${role}`);
    const caller = { kind: 'member' as const, token: this.world.issuer.token(subject), tenantId: this.id, membershipId };
    this.callers.set(role, caller);
    await this.world.drain();
    return caller;
  }

  async join(subject: string, roles: Role[], name: string): Promise<{ membershipId: string; personId: string }> {
    const input = { commandId: newId(), name, subject, roles, unitId: null, validFrom: '2026-01-01T00:00:00.000Z', validTo: null };
    return ok(await this.tenancy.app.get(ChangeMemberHandler).handle(installer(this.id), input));
  }
}

/** The real tenancy in a world of its own, with a group, what hangs under it, and a stranger. */
export class Tree {
  private constructor(
    readonly world: World,
    readonly tenancy: RunningService,
  ) {}

  static async open(): Promise<Tree> {
    const world = await openWorld();
    return new Tree(world, await world.boot(TenancyModule, 'tenancy'));
  }

  async plant(place: Place, id = newId()): Promise<Branch> {
    const input = { commandId: newId(), tenantId: id, names: { zh: place.caseCode, en: place.caseCode }, ...place };
    ok(await this.tenancy.app.get(OnboardTenantHandler).handle(installer(place.parentId ?? id), input));
    return new Branch(this.world, this.tenancy, id);
  }

  async facts(type: string, tenantId: string): Promise<{ data: Record<string, unknown>; aggregateVersion: number; causationId?: string }[]> {
    const rows = await this.world.rows<{ envelope: { data: Record<string, unknown>; aggregateVersion: number } }>(
      "select envelope from tenancy.outbox where tenant_id = $1 and envelope ->> 'type' = $2 order by position",
      [tenantId, type],
    );
    return rows.map((row) => row.envelope);
  }
}
