import type { Tx } from '@huiyin/persistence';
import type { KeptStep } from '../ladder/kept-step';

/** A call of one person, with the clock or climb that it belongs to. */
export type Escalation = Omit<KeptStep, 'dueAt'> & { readonly dueAt: Date; readonly open: boolean; readonly key: string };

const PAGE = `
  select s.id, s.clock_id as "clockId", s.run, s.level, s.appeal_id as "appealId", s.round, s.kind, coalesce(k.due_at, r.raised_at) as "dueAt", s.at,
    s.unit_id as "unitId", s.actions, s.next_at as "nextAt", s.unconfirmed, s.withdrawn,
    array(select o.person_id from call o where o.tenant_id = s.tenant_id and o.step_id = s.id order by o.person_id) as "personIds",
    not s.withdrawn and (coalesce(k.state = 'breached' and k.run = s.run, false) or coalesce(r.open, false)) as open,
    to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || ' ' || s.id as key
  from call c
  join step s on s.tenant_id = c.tenant_id and s.id = c.step_id
  left join clock k on k.tenant_id = s.tenant_id and k.id = s.clock_id
  left join raised r on r.tenant_id = s.tenant_id and r.id = s.clock_id
  where c.tenant_id = $1 and c.person_id = $2 and ($3::timestamptz is null or (c.at, c.step_id) < ($3, $4::uuid))
  order by c.at desc, c.step_id desc limit $5`;

/** The calls of a person, newest first, after the one with this key. */
export const readCalls = (tx: Tx, personId: string, after: { at: string; stepId: string } | undefined, limit: number): Promise<Escalation[]> =>
  tx.query<Escalation>(PAGE, [tx.tenantId, personId, after?.at ?? null, after?.stepId ?? null, limit]);

export const countCalls = async (tx: Tx, personId: string): Promise<number> => {
  const [row] = await tx.query<{ total: number }>('select count(*)::int as total from call where tenant_id = $1 and person_id = $2', [tx.tenantId, personId]);
  return row?.total ?? 0;
};
