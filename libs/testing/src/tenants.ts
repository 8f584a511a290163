import { CalendarPublished, type Caller, MemberChanged, type OrganisationChange, OrganisationChanged, PolicyPublished, type Role, TenantOnboarded } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { type Policy, policySchema } from '@huiyin/policy';
import { type PresetId, presets } from '@huiyin/presets';
import { type Disguised, disguise } from './disguise';
import type { World } from './world';

const unitKinds = ['service-centre', 'logistics', 'human-resources', 'party-office', 'leading-group', 'workshop', 'team'] as const;
type UnitKind = (typeof unitKinds)[number];

export interface TestMember {
  readonly membershipId: string;
  readonly personId: string;
  readonly subject: string;
  readonly unitId: string;
}

const staff = {
  officer: ['service-centre', ['officer']],
  secondOfficer: ['service-centre', ['officer']],
  centreHead: ['service-centre', ['department-head', 'officer']],
  handler: ['logistics', ['handler']],
  secondHandler: ['logistics', ['handler']],
  head: ['logistics', ['department-head']],
  leader: ['leading-group', ['leader']],
  reviewer: ['human-resources', ['reviewer']],
  secondReviewer: ['party-office', ['reviewer']],
  workshopHead: ['workshop', ['department-head']],
  responder: ['team', ['responder']],
  employee: ['team', ['sender']],
  colleague: ['team', ['sender']],
  admin: ['service-centre', ['tenant-admin']],
} as const satisfies Record<string, readonly [UnitKind, readonly Role[]]>;
export type StaffName = keyof typeof staff;
const staffNames = Object.keys(staff) as StaffName[];

const heads: Partial<Record<UnitKind, StaffName>> = {
  'service-centre': 'centreHead', logistics: 'head', 'leading-group': 'leader', workshop: 'workshopHead', team: 'workshopHead',
};

const mapOf = <K extends string, V>(keys: readonly K[], make: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>;

/** An enterprise as its neighbours know it: told by tenancy's facts, so every service has its copies. */
export class TestTenant {
  readonly id = newId();
  readonly units = mapOf(unitKinds, () => newId());
  readonly members = mapOf(staffNames, (name): TestMember => ({
    membershipId: newId(), personId: newId(), subject: newId(), unitId: this.units[staff[name][0]],
  }));
  private organisationVersion = 0;
  private policyVersion = 0;

  constructor(
    private readonly world: World,
    readonly preset: PresetId,
    readonly caseCode: string,
    private readonly disguised?: Disguised,
  ) {}

  /** One whose practice is this preset's under other ids, names, words and numbers. */
  static inDisguise(world: World, preset: PresetId, caseCode: string, seed: number, longer: number): TestTenant {
    return new TestTenant(world, preset, caseCode, disguise(presets[preset], seed, longer));
  }

  /** What its people go by at first: the preset, or what it was disguised as. */
  get practice(): Policy {
    return this.disguised?.policy ?? policySchema.parse(presets[this.preset]);
  }

  /** What an id of the preset is called here. */
  called(code: string): string {
    return this.disguised?.id(code) ?? code;
  }

  /** What a sentence is here whose words may speak for a category. */
  worded(text: string): string {
    return this.disguised?.word(text) ?? text;
  }

  /** Calls as this person, with a token and the membership here. */
  as(name: StaffName): Caller {
    const { membershipId, subject } = this.members[name];
    return { kind: 'member', token: this.world.issuer.token(subject), tenantId: this.id, membershipId };
  }

  /** The versions that facts of this tenant name now. */
  get versions(): { policyVersion: number; organisationVersion: number } {
    return { policyVersion: this.policyVersion, organisationVersion: this.organisationVersion };
  }

  /** Says everything that tenancy says of a new tenant. */
  async onboard(): Promise<void> {
    const names = { zh: `试验 ${this.caseCode}`, en: `Test ${this.caseCode}` };
    const data = { caseCode: this.caseCode, names, kind: 'enterprise' as const, parentId: null, lineage: [this.id] };
    await this.world.publishFact(TenantOnboarded, { tenantId: this.id, aggregateId: this.id, data });
    const days = { '2026-10-01': 'off' as const };
    await this.world.publishFact(CalendarPublished, { tenantId: this.id, data: { version: 1, knownThrough: '2027', days } });
    await this.publishPolicy();
    for (const kind of unitKinds) await this.changeUnit(kind);
    const coverage = { change: 'coverage' as const, coverageId: newId(), responderPersonId: this.members.responder.personId, unitIds: [this.units.team], validTo: null };
    await this.changeOrganisation(coverage);
    for (const name of staffNames) await this.changeMember(name);
  }

  /** Its practice, or what `change` makes of it, as the tenant's next policy. */
  async publishPolicy(change: (policy: Record<string, unknown>) => Record<string, unknown> = (policy) => policy): Promise<number> {
    this.policyVersion += 1;
    const policy = change(this.practice);
    await this.world.publishFact(PolicyPublished, { tenantId: this.id, aggregateId: this.id, data: { version: this.policyVersion, policy } });
    return this.policyVersion;
  }

  async changeMember(name: StaffName, change: { roles?: Role[]; validTo?: string | null } = {}): Promise<void> {
    const data = { ...this.members[name], roles: [...staff[name][1]], validFrom: '2026-01-01T00:00:00.000Z', validTo: null, ...change };
    await this.world.publishFact(MemberChanged, { tenantId: this.id, aggregateId: data.membershipId, data });
  }

  async changeOrganisation(change: OrganisationChange): Promise<number> {
    this.organisationVersion += 1;
    const data = { organisationVersion: this.organisationVersion, change };
    await this.world.publishFact(OrganisationChanged, { tenantId: this.id, aggregateId: this.id, data });
    return this.organisationVersion;
  }

  private changeUnit(kind: UnitKind): Promise<number> {
    const head = heads[kind];
    const parentId = kind === 'team' ? this.units.workshop : null;
    const headPersonId = head ? this.members[head].personId : null;
    return this.changeOrganisation({ change: 'unit', unitId: this.units[kind], parentId, kind: this.called(kind), headPersonId, closed: false });
  }
}

/** Two tenants of different practice, in this world and known to every service that hears tenancy. */
export const twoTenants = async (world: World): Promise<[TestTenant, TestTenant]> => {
  const tenants: [TestTenant, TestTenant] = [new TestTenant(world, 'tongnan', 'TN'), new TestTenant(world, 'yuwu', 'YW')];
  await Promise.all(tenants.map((tenant) => tenant.onboard()));
  await world.drain();
  return tenants;
};
