import type { Tx } from '@huiyin/persistence';
import type { KeptView } from './order.store';

const OPEN = `('issued', 'accepted', 'opinion-given', 'suspended')`;
const VIEW = `o.id, o.number, o.appeal_id as "appealId", o.round, o.lead, o.state, o.version, o.unit_id as "unitId", o.person_id as "personId", o.why,
  o.issued_at as "issuedAt",
  (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'text', p.body, 'at', p.at, 'personId', p.person_id) order by p.at, p.id), '[]')
    from progress p where p.tenant_id = $1 and p.order_id = o.id) as progress,
  (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'text', n.body, 'at', n.at, 'personId', n.person_id,
      'sentBackAt', n.sent_back_at, 'sentBackWhy', n.sent_back_why) order by n.at, n.id), '[]')
    from opinion n where n.tenant_id = $1 and n.order_id = o.id) as opinions,
  (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'at', r.at, 'by', r.by_person_id, 'why', r.why, 'fromUnitId', r.from_unit_id,
      'fromPersonId', r.from_person_id, 'unitId', r.unit_id, 'personId', r.person_id) order by r.at, r.id), '[]')
    from reassignment r where r.tenant_id = $1 and r.order_id = o.id) as reassignments,
  (select jsonb_build_object('at', b.at, 'by', b.by_person_id, 'why', b.why) from returned b where b.tenant_id = $1 and b.order_id = o.id) as returned`;

interface Row extends Omit<KeptView, 'issuedAt' | 'progress' | 'opinions'> {
  readonly issuedAt: Date;
  readonly progress: KeptView['progress'];
  readonly opinions: readonly { id: string; text: string; at: string; personId: string; sentBackAt: string | null; sentBackWhy: string | null }[];
}

const iso = (at: string | Date): string => new Date(at).toISOString();

const view = ({ issuedAt, progress, opinions, reassignments, returned, ...row }: Row): KeptView => ({
  ...row,
  issuedAt: iso(issuedAt),
  progress: progress.map((one) => ({ ...one, at: iso(one.at) })),
  opinions: opinions.map(({ sentBackAt, sentBackWhy, at, ...one }) => ({
    ...one, at: iso(at), sentBack: sentBackAt === null ? null : { at: iso(sentBackAt), why: sentBackWhy ?? '' },
  })),
  reassignments: reassignments.map((one) => ({ ...one, at: iso(one.at) })),
  returned: returned && { ...returned, at: iso(returned.at) },
});

export const viewsOf = async (tx: Tx, appealIds: readonly string[]): Promise<KeptView[]> => {
  const rows = await tx.query<Row>(`select ${VIEW} from work_order o where o.tenant_id = $1 and o.appeal_id = any ($2::uuid[]) order by o.issued_at, o.id`, [tx.tenantId, [...appealIds]]);
  return rows.map(view);
};

export const viewOf = async (tx: Tx, by: { readonly id?: string; readonly number?: string }): Promise<KeptView | undefined> => {
  const rows = await tx.query<Row>(
    `select ${VIEW} from work_order o where o.tenant_id = $1 and (o.id = $2 or o.number = $3)`,
    [tx.tenantId, by.id ?? null, by.number ?? null],
  );
  return rows[0] && view(rows[0]);
};

export interface Holder {
  readonly personId: string;
  readonly headOf: readonly string[];
}
const HELD = `o.tenant_id = $1 and (o.person_id = $2 or o.unit_id = any ($3::uuid[])) and (o.state in ${OPEN}) = $4`;

/** A page of what somebody holds, newest first, after the order with this id; and how many there are. */
export const heldBy = async (tx: Tx, { personId, headOf }: Holder, open: boolean, limit: number, after: string | null): Promise<{ orders: KeptView[]; total: number }> => {
  const who = [tx.tenantId, personId, [...headOf], open];
  const rows = await tx.query<Row>(
    `select ${VIEW} from work_order o where ${HELD}
       and ($6::uuid is null or (o.issued_at, o.id) < (select a.issued_at, a.id from work_order a where a.tenant_id = $1 and a.id = $6))
     order by o.issued_at desc, o.id desc limit $5`,
    [...who, limit, after],
  );
  const [count] = await tx.query<{ total: number }>(`select count(*)::int as total from work_order o where ${HELD}`, who);
  return { orders: rows.map(view), total: count?.total ?? 0 };
};
