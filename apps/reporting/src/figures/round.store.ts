import type { Tx } from '@huiyin/persistence';
import type { Round } from './fold-case';

const READ = `
  select appeal_id as "appealId", round, channel, category, unit_id as "unitId", filed_on::text as "filedOn", persons, answered, completion,
    due_on::text as "dueOn", on_time as "onTime", answered_on::text as "answeredOn", implementation, tenths, rated_on::text as "ratedOn", satisfaction
  from figure_round where tenant_id = $1 and appeal_id = any ($2::uuid[]) order by round`;

export interface KeptRound extends Round {
  readonly appealId: string;
}

/** What these appeals count so far. */
export const roundsOf = (tx: Tx, appealIds: readonly string[]): Promise<KeptRound[]> => tx.query<KeptRound>(READ, [tx.tenantId, [...appealIds]]);

const COLUMNS = 'channel, category, unit_id, filed_on, persons, answered, completion, due_on, on_time, answered_on, implementation, tenths, rated_on, satisfaction';
const OTHERWISE = `on conflict (tenant_id, appeal_id, round) do update set (${COLUMNS}) = row (${COLUMNS.replaceAll(/\w+/g, 'excluded.$&')})`;
const SAVE = `insert into figure_round (tenant_id, appeal_id, round, ${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) ${OTHERWISE}`;
const SAVE_MANY = `
  insert into figure_round (tenant_id, appeal_id, round, ${COLUMNS})
  select $1, "appealId", round, channel, category, "unitId", "filedOn", persons, answered, completion, "dueOn", "onTime", "answeredOn", implementation, tenths, "ratedOn", satisfaction
  from jsonb_to_recordset($2::jsonb) as r ("appealId" uuid, round int, channel text, category text, "unitId" uuid, "filedOn" date, persons text, answered text,
    completion text, "dueOn" date, "onTime" text, "answeredOn" date, implementation text, tenths int, "ratedOn" date, satisfaction text)
  ${OTHERWISE}`;

const valuesOf = (of: KeptRound): unknown[] => [
  of.appealId, of.round, of.channel, of.category, of.unitId, of.filedOn, of.persons, of.answered, of.completion,
  of.dueOn, of.onTime, of.answeredOn, of.implementation, of.tenths, of.ratedOn, of.satisfaction,
];

/** A fact changes one round, which need not be taken apart by the database; what is made again from the journal goes together. */
export const saveRounds = (tx: Tx, rounds: readonly KeptRound[]): void => {
  const [first, ...others] = rounds;
  if (first && others.length === 0) tx.write(SAVE, [tx.tenantId, ...valuesOf(first)]);
  if (others.length > 0) tx.write(SAVE_MANY, [tx.tenantId, JSON.stringify(rounds)]);
};

/** Appeals answered on this day or later. */
export const answeredSince = async (tx: Tx, day: string): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>('select distinct appeal_id as id from figure_round where tenant_id = $1 and answered_on >= $2::date', [tx.tenantId, day]);
  return rows.map(({ id }) => id);
};
