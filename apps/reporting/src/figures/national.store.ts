import type { Tx } from '@huiyin/persistence';
import type { NationalDays } from '@huiyin/policy';

export type NationalEdition = NationalDays & { readonly version: number };

/** The newest national table here and the one before it. */
export const nationalEditions = (tx: Tx): Promise<NationalEdition[]> =>
  tx.query<NationalEdition>('select version, known_through as "knownThrough", days from calendar order by version desc limit 2');

/** The newest version here, asked anew each time: what another process heard counts at once. */
export const newestEdition = async (tx: Tx): Promise<number> => {
  const [row] = await tx.query<{ version: number | null }>('select max(version) as version from calendar');
  return row?.version ?? 0;
};
