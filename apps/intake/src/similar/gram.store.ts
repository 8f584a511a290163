import type { Tx } from '@huiyin/persistence';

/** As many as share the most are read and compared. */
const BEST = 200;

/** Keeps the pairs of letters of an appeal, each given once. */
export const addGrams = (tx: Tx, appealId: string, grams: readonly number[]): void =>
  tx.write('insert into gram (tenant_id, gram, appeal_id) select $1, g, $2 from unnest($3::int8[]) g', [tx.tenantId, appealId, [...grams]]);

/** The appeals that share the most of these, the most first. */
export const sharing = async (tx: Pick<Tx, 'tenantId' | 'query'>, grams: readonly number[]): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    `select appeal_id as id from gram where tenant_id = $1 and gram = any ($2::int8[])
     group by appeal_id order by count(*) desc, appeal_id desc limit ${BEST}`,
    [tx.tenantId, [...grams]],
  );
  return rows.map(({ id }) => id);
};
