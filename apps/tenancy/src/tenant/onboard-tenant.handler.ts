import { type InputOf, OnboardTenant, type OutputOf, TenantOnboarded } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { mergePolicy } from '@huiyin/policy';
import { presetPolicy } from '@huiyin/presets';
import { ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { actorKey, actorOf, type Author } from '../author/author';
import { newestCalendar } from '../calendar/calendar.store';
import { sayCalendar } from '../calendar/say-calendar.handler';
import { newestPolicy, type PolicyJson } from '../policy/policy.store';
import { putInForce } from '../policy/put-in-force.handler';
import { type Names, placeOf, type Tenant } from './tenant';
import { addSubsidiary, addTenant, findTenant } from './tenant.store';

type Input = InputOf<typeof OnboardTenant>;
type Above = { readonly tenant?: Tenant; readonly policy?: PolicyJson };
type Draft = Omit<Tenant, 'id' | 'closedAt'> & { readonly source: PolicyJson };

const cleanNames = (names: Names): Names | Refusal => {
  const zh = cleanText('names.zh', names.zh, 100);
  const en = cleanText('names.en', names.en, 200);
  if (isRefusal(zh)) return zh;
  return isRefusal(en) ? en : { zh, en };
};

/** Makes a tenant: its place under the parent is kept first, then the tenant itself, in its own transaction, with policy and calendar. */
@Injectable()
export class OnboardTenantHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  async handle(author: Author, input: Input): Promise<OutputOf<typeof OnboardTenant> | Refusal> {
    const above = await this.above(input.parentId);
    const draft = this.draft(author, input, above);
    if (isRefusal(draft)) return draft;
    const answer = await this.keepPlace(author, input);
    if (isRefusal(answer)) return answer;
    const { tenantId } = answer;
    const work = (tx: Tx): Promise<Refusal | void> => this.open(tx, { ...draft, id: tenantId, closedAt: null }, draft.source, author);
    const refused = await this.tenants.inTenant(tenantId, work, { lineage: draft.lineage });
    return refused ?? answer;
  }

  private async above(parentId: string | null): Promise<Above> {
    if (parentId === null) return {};
    return this.tenants.inTenant(parentId, async (tx) => ({
      tenant: await findTenant(tx, parentId),
      policy: (await newestPolicy(tx, parentId))?.effective,
    }));
  }

  /** Decides before anything is kept: a tenant that is half there can only be one whose making was cut short. */
  private draft(author: Author, input: Input, above: Above): Draft | Refusal {
    // Only the installer names ids: a tenant must not be claimed by who knows its id.
    if (input.tenantId && author.personId !== null) return refuse('not-allowed', { field: 'tenantId' });
    const lineage = placeOf(author, input, above.tenant);
    if (isRefusal(lineage)) return lineage;
    const names = cleanNames(input.names);
    if (isRefusal(names)) return names;
    const source = input.preset === null ? {} : presetPolicy(input.preset);
    if (!source) return refuse('policy-invalid', { field: 'preset' });
    const effective = input.preset !== null || above.policy ? mergePolicy(above.policy, source) : undefined;
    if (isRefusal(effective)) return effective;
    const { parentId, kind, caseCode, preset } = input;
    return { parentId, lineage, kind, caseCode, names, preset, source };
  }

  private keepPlace(author: Author, input: Input): Promise<{ tenantId: string } | Refusal> {
    const home = input.parentId ?? author.tenantId;
    const command = { actor: actorKey(author), operation: OnboardTenant.subject, commandId: input.commandId, input };
    return this.tenants.once(home, command, async (tx) => {
      const tenantId = input.tenantId ?? newId();
      if (input.parentId !== null) await addSubsidiary(tx, tenantId);
      return { tenantId };
    });
  }

  private async open(tx: Tx, tenant: Tenant, source: PolicyJson, author: Author): Promise<Refusal | void> {
    const now = this.clock.now();
    const actor = actorOf(author, tenant.parentId === null ? 'platform-operator' : 'group-admin');
    if (!(await addTenant(tx, tenant, now))) return;
    const { caseCode, names, kind, parentId, lineage } = tenant;
    await tx.publish({
      contract: TenantOnboarded,
      aggregateId: tenant.id,
      occurredAt: now,
      actor,
      data: { caseCode, names, kind, parentId, lineage: [...lineage] },
    });
    const parent = parentId === null ? undefined : await newestPolicy(tx, parentId);
    if (parent || Object.keys(source).length > 0) {
      const policy = await putInForce(tx, { source, parent, actor, now });
      if (isRefusal(policy)) return policy;
    }
    const calendar = await newestCalendar(tx);
    if (calendar) await sayCalendar(tx, calendar, actor, now);
  }
}
