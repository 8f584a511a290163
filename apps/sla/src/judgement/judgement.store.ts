import type { Tx } from '@huiyin/persistence';
import type { KeptStep } from '../ladder/kept-step';

/** A judgement with the call that it is of. */
export interface Judgement {
  readonly id: string;
  readonly stepId: string;
  readonly appealId: string;
  readonly couldHaveSolved: boolean;
  readonly reasons: string;
  readonly at: Date;
  readonly by: string;
}

/** A step with what its fact names of its clock or climb, and the policy of its round. */
export type JudgedStep = KeptStep & { readonly orderId: string | null; readonly policyVersion: number; readonly newestAt: Date };

const STEP = `
  select s.id, s.clock_id as "clockId", s.run, s.level, s.appeal_id as "appealId", s.round, s.kind, s.due_at as "dueAt", s.at, s.unit_id as "unitId", s.actions,
    s.next_at as "nextAt", s.unconfirmed, s.withdrawn, coalesce(k.order_id, r.order_id) as "orderId", coalesce(k.policy_version, r.policy_version) as "policyVersion",
    a.newest_at as "newestAt", array(select c.person_id from call c where c.tenant_id = s.tenant_id and c.step_id = s.id order by c.person_id) as "personIds"
  from step s
  join appeal a on a.tenant_id = s.tenant_id and a.id = s.appeal_id
  left join clock k on k.tenant_id = s.tenant_id and k.id = s.clock_id
  left join raised r on r.tenant_id = s.tenant_id and r.id = s.clock_id
  where s.tenant_id = $1 and s.id = $2 for update of a`;

/** A step, with its appeal locked. */
export const lockStep = async (tx: Tx, id: string): Promise<JudgedStep | undefined> => (await tx.query<JudgedStep>(STEP, [tx.tenantId, id]))[0];

export const addJudgement = (tx: Tx, { id, stepId, appealId, couldHaveSolved, reasons, at, by }: Judgement): void =>
  tx.write('insert into judgement (tenant_id, id, step_id, appeal_id, could_have_solved, reasons, at, person_id) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    tx.tenantId, id, stepId, appealId, couldHaveSolved, reasons, at, by,
  ]);

export const isJudged = async (tx: Tx, stepId: string): Promise<boolean> =>
  (await tx.query('select from judgement where tenant_id = $1 and step_id = $2', [tx.tenantId, stepId])).length > 0;

/** Judgements by id, with whom their level called. */
export const judgementsBy = (tx: Tx, ids: readonly string[]): Promise<(Judgement & Pick<KeptStep, 'unitId' | 'personIds'>)[]> =>
  tx.query(
    `select j.id, j.step_id as "stepId", j.appeal_id as "appealId", j.could_have_solved as "couldHaveSolved", j.reasons, j.at, j.person_id as by, s.unit_id as "unitId",
       array(select c.person_id from call c where c.tenant_id = s.tenant_id and c.step_id = s.id) as "personIds"
     from judgement j join step s on s.tenant_id = j.tenant_id and s.id = j.step_id
     where j.tenant_id = $1 and j.id = any ($2::uuid[]) order by j.at, j.id`,
    [tx.tenantId, [...ids]],
  );
