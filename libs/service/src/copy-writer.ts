import {
  CalendarPublished, type Envelope, type EventContract, type FactOf, MemberChanged, OrganisationChanged, PolicyPublished, TenantMoved, TenantOnboarded,
} from '@huiyin/contracts';
import type { FirstHearer } from '@huiyin/messaging';
import { applyOnce, hold, lockHeld, type Tenants, type Tx } from '@huiyin/persistence';
import type { Copies } from './copies';
import type { HeldFacts } from './held-facts';
import type { Members } from './members';
import { organisationHead, writeChange } from './organisation-copy';

const CONSUMER = 'copies';

const writeProfile = (tx: Tx, { data }: FactOf<typeof TenantOnboarded>): Promise<unknown> =>
  tx.query(
    `insert into tenant_profile (tenant_id, case_code, names, kind, parent_id, lineage) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id) do update set names = excluded.names, parent_id = excluded.parent_id, lineage = excluded.lineage`,
    [tx.tenantId, data.caseCode, JSON.stringify(data.names), data.kind, data.parentId, data.lineage],
  );

const writePlace = (tx: Tx, { data }: FactOf<typeof TenantMoved>): Promise<unknown> =>
  tx.query('update tenant_profile set parent_id = $2, lineage = $3 where tenant_id = $1', [tx.tenantId, data.parentId, data.lineage]);

const writePolicy = async (tx: Tx, { data, occurredAt }: FactOf<typeof PolicyPublished>): Promise<void> => {
  await lockHeld(tx);
  await tx.query('insert into policy (tenant_id, version, policy, published_at) values ($1, $2, $3, $4) on conflict do nothing', [
    tx.tenantId, data.version, JSON.stringify(data.policy), occurredAt,
  ]);
};

const writeCalendar = (tx: Tx, { data }: FactOf<typeof CalendarPublished>): Promise<unknown> =>
  tx.query('insert into calendar (version, known_through, days) values ($1, $2, $3) on conflict do nothing', [
    data.version, data.knownThrough, JSON.stringify(data.days),
  ]);

/** A membership comes whole each time, so the newest version is all there is to keep. */
const writeMember = (tx: Tx, { data, aggregateVersion }: FactOf<typeof MemberChanged>): Promise<unknown> =>
  tx.query(
    `insert into member as m (tenant_id, membership_id, person_id, subject, roles, unit_id, valid_from, valid_to, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (tenant_id, membership_id) do update set person_id = excluded.person_id, subject = excluded.subject, roles = excluded.roles,
       unit_id = excluded.unit_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to, version = excluded.version
     where m.version < excluded.version`,
    [tx.tenantId, data.membershipId, data.personId, data.subject, data.roles, data.unitId, data.validFrom, data.validTo, aggregateVersion],
  );

/** One change at a time, in the order of their versions: a later one waits for those before it. */
const writeOrganisation = async (tx: Tx, fact: FactOf<typeof OrganisationChanged>): Promise<void> => {
  const { organisationVersion: version, change } = fact.data;
  await lockHeld(tx);
  const head = await organisationHead(tx);
  if (version > head + 1) await hold(tx, CONSUMER, fact, { needs: 'organisation', version: version - 1 });
  else if (version === head + 1) await writeChange(tx, version, change);
};

const isMemberChange = (fact: Envelope): fact is FactOf<typeof MemberChanged> => fact.type === MemberChanged.type;

/** Fills the copies from tenancy's facts, before any handler hears them, and takes up what waited for them. */
export class CopyWriter {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly members: Members,
    private readonly held: HeldFacts,
  ) {}

  hearers(): FirstHearer[] {
    return [
      this.hearer(TenantOnboarded, writeProfile),
      this.hearer(TenantMoved, writePlace),
      this.hearer(PolicyPublished, writePolicy, true),
      this.hearer(CalendarPublished, writeCalendar),
      this.hearer(MemberChanged, writeMember),
      this.hearer(OrganisationChanged, writeOrganisation, true),
    ];
  }

  private hearer<C extends EventContract>(contract: C, write: (tx: Tx, fact: FactOf<C>) => Promise<unknown>, releases = false): FirstHearer {
    const hear = async (fact: Envelope): Promise<void> => {
      const said = fact as FactOf<C>;
      const applied = await applyOnce(this.tenants, CONSUMER, fact, (tx) => write(tx, said));
      if (applied === 'duplicate') await this.held.takeUp(CONSUMER, fact, (tx) => write(tx, said));
      this.copies.forget(fact.tenantId);
      if (isMemberChange(fact)) this.members.forget(fact.tenantId, fact.data.membershipId);
      // Also after a repetition: a process may have ended between the commit and this.
      if (releases) await this.held.release(fact.tenantId);
    };
    return { contract, hear };
  }
}
