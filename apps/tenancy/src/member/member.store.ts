import type { Role } from '@huiyin/contracts';
import type { Lookup, Tx } from '@huiyin/persistence';
import type { Names } from '../tenant/tenant';
import type { Membership, Person } from './member';

interface MembershipRow {
  readonly tenant_id: string;
  readonly membership_id: string;
  readonly person_id: string;
  readonly subject: string | null;
  readonly roles: Role[];
  readonly unit_id: string | null;
  readonly valid_from: Date;
  readonly valid_to: Date | null;
}

const COLUMNS = 'tenant_id, membership_id, person_id, subject, roles, unit_id, valid_from, valid_to';

const membershipOf = (row: MembershipRow): Membership & { tenantId: string } => ({
  tenantId: row.tenant_id,
  id: row.membership_id,
  personId: row.person_id,
  subject: row.subject,
  roles: row.roles,
  unitId: row.unit_id,
  validFrom: row.valid_from,
  validTo: row.valid_to,
});

/** Every membership of one subject, in whatever tenant: only inside `withSubject`, where the row policy lets through no other. */
export const membershipsOfSubject = async (lookup: Lookup, subject: string): Promise<(Membership & { tenantId: string })[]> => {
  const rows = await lookup.query<MembershipRow>(`select ${COLUMNS} from membership where subject = $1 order by membership_id`, [subject]);
  return rows.map(membershipOf);
};

export const findMembership = async (tx: Tx, membershipId: string): Promise<Membership | undefined> => {
  const [row] = await tx.query<MembershipRow>(
    `select ${COLUMNS} from membership where tenant_id = $1 and membership_id = $2 for update`,
    [tx.tenantId, membershipId],
  );
  return row && membershipOf(row);
};

export const savePerson = async (tx: Tx, { id, name, post }: Person): Promise<void> => {
  await tx.query(
    `insert into person (tenant_id, person_id, name, post) values ($1, $2, $3, $4)
     on conflict (tenant_id, person_id) do update set name = excluded.name, post = excluded.post`,
    [tx.tenantId, id, name, post],
  );
};

export const saveMembership = async (tx: Tx, { id, personId, subject, roles, unitId, validFrom, validTo }: Membership): Promise<void> => {
  await tx.query(
    `insert into membership (tenant_id, membership_id, person_id, subject, roles, unit_id, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (tenant_id, membership_id) do update set subject = excluded.subject, roles = excluded.roles,
       unit_id = excluded.unit_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to`,
    [tx.tenantId, id, personId, subject, [...roles], unitId, validFrom, validTo],
  );
};

export const personsOf = (tx: Tx, ids: readonly string[]): Promise<Person[]> =>
  tx.query<{ id: string; name: string; post: string | null }>(
    'select person_id as id, name, post from person where tenant_id = $1 and person_id = any ($2::uuid[])',
    [tx.tenantId, [...ids]],
  );

/** Who has this in their name and belongs to the tenant at an instant; who belongs to several units comes once. */
export const peopleNamed = (tx: Tx, text: string, at: Date): Promise<(Person & { unitId: string | null })[]> =>
  tx.query(
    `select distinct on (p.name, p.person_id) p.person_id as id, p.name, p.post, m.unit_id as "unitId"
     from person p join membership m on m.tenant_id = p.tenant_id and m.person_id = p.person_id
     where p.tenant_id = $1 and position(lower($2) in lower(p.name)) > 0 and m.valid_from <= $3 and (m.valid_to is null or m.valid_to > $3)
     order by p.name, p.person_id, m.membership_id limit 20`,
    [tx.tenantId, text, at],
  );

export const unitNamesOf = (tx: Tx, ids: readonly string[]): Promise<{ id: string; names: Names }[]> =>
  tx.query<{ id: string; names: Names }>(
    'select unit_id as id, names from organisation_unit where tenant_id = $1 and unit_id = any ($2::uuid[])',
    [tx.tenantId, [...ids]],
  );

/** As whom a person of this tenant signs in; null for somebody without a login. */
export const subjectOf = async (tx: Tx, personId: string): Promise<string | null> => {
  const [row] = await tx.query<{ subject: string }>(
    'select subject from membership where tenant_id = $1 and person_id = $2 and subject is not null order by membership_id limit 1',
    [tx.tenantId, personId],
  );
  return row?.subject ?? null;
};
