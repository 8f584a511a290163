import type { Tx } from '@huiyin/persistence';
import type { KeptClock } from '../clock/kept-clock';
import type { KeptStep } from './kept-step';

const ADD = `
  with given as (
    select * from jsonb_to_recordset($2::jsonb) as given (id uuid, "clockId" uuid, run int, level int, "appealId" uuid, round int, kind text,
      "dueAt" timestamptz, at timestamptz, "unitId" uuid, actions jsonb, "nextAt" timestamptz, unconfirmed boolean, "personIds" uuid[])
  ), added as (
    insert into step (tenant_id, id, clock_id, run, level, appeal_id, round, kind, due_at, at, unit_id, actions, next_at, unconfirmed)
    select $1, id, "clockId", run, level, "appealId", round, kind, "dueAt", at, "unitId", actions, "nextAt", unconfirmed from given
  )
  insert into call (tenant_id, person_id, step_id, at)
  select distinct $1::uuid, person, id, at from given, unnest("personIds") person`;

/** Writes steps that were taken; a step taken before violates its key and takes the whole transaction with it. */
export const addSteps = (tx: Tx, steps: readonly KeptStep[]): void => {
  if (steps.length > 0) tx.write(ADD, [tx.tenantId, JSON.stringify(steps)]);
};

/** Withdraws the steps of runs whose breach was none, and levels called after a clock was met late. */
export const withdrawSteps = (tx: Tx, clocks: readonly KeptClock[], runs: readonly { readonly clockId: string; readonly run: number }[]): void => {
  const met = clocks.filter(({ metAt, breachRun }) => metAt !== null && breachRun !== null).map(({ id, metAt }) => ({ clockId: id, metAt }));
  if (met.length === 0 && runs.length === 0) return;
  const sql = `
    update step s set withdrawn = true
    from jsonb_to_recordset($2::jsonb) as given ("clockId" uuid, run int, "metAt" timestamptz)
    where s.tenant_id = $1 and s.clock_id = given."clockId" and not s.withdrawn
      and (s.run = given.run or (s.level > 0 and s.due_at > given."metAt"))`;
  tx.write(sql, [tx.tenantId, JSON.stringify([...met, ...runs])]);
};

/** The steps taken in these appeals, in their order, breaches too. */
export const readSteps = (tx: Tx, appealIds: readonly string[]): Promise<KeptStep[]> =>
  tx.query<KeptStep>(
    `select s.id, s.clock_id as "clockId", s.run, s.level, s.appeal_id as "appealId", s.round, s.kind, s.due_at as "dueAt", s.at, s.unit_id as "unitId",
       s.actions, s.next_at as "nextAt", s.unconfirmed, s.withdrawn,
       coalesce((select array_agg(c.person_id order by c.person_id) from call c where c.tenant_id = s.tenant_id and c.step_id = s.id), '{}') as "personIds"
     from step s where s.tenant_id = $1 and s.appeal_id = any($2::uuid[]) order by s.at, s.level`,
    [tx.tenantId, appealIds],
  );
