import type { Tx } from '@huiyin/persistence';

/** What the newest policy says about showing the figures of its tenant. */
export interface FigureRule {
  readonly version: number;
  readonly timeZone: string;
  /** Cells about fewer persons than this are withheld. */
  readonly threshold: number;
}

export const saveRule = (tx: Tx, { version, timeZone, threshold }: FigureRule): void =>
  tx.write(
    `insert into figure_rule as r (tenant_id, version, time_zone, threshold) values ($1, $2, $3, $4)
     on conflict (tenant_id) do update set version = excluded.version, time_zone = excluded.time_zone, threshold = excluded.threshold where r.version < excluded.version`,
    [tx.tenantId, version, timeZone, threshold],
  );

export const ruleOf = async (tx: Tx): Promise<FigureRule | undefined> => {
  const [row] = await tx.query<FigureRule>('select version, time_zone as "timeZone", threshold from figure_rule where tenant_id = $1', [tx.tenantId]);
  return row;
};
