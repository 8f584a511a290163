import type { Tx } from '@huiyin/persistence';
import { Client } from 'pg';

/** Everything that is made from the journal, and nothing that is not: who was counted stays, and is counted anew. */
export const dropFigures = (tx: Tx): void => {
  for (const table of ['figure_round', 'figure_span', 'figure_rule']) tx.write(`delete from ${table} where tenant_id = $1`, [tx.tenantId]);
  tx.write('update sender_counted set counted_on = null where tenant_id = $1', [tx.tenantId]);
};

export const appealsInJournal = async (tx: Tx): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>('select distinct appeal_id as id from journal where tenant_id = $1 and appeal_id is not null', [tx.tenantId]);
  return rows.map(({ id }) => id);
};

/** Every tenant that has a journal, by the relay login, which sees nothing else of it. */
export const tenantsWithJournal = async (relayUrl: string): Promise<string[]> => {
  const client = new Client({ connectionString: relayUrl, application_name: 'rebuild' });
  await client.connect();
  try {
    const { rows } = await client.query<{ tenant_id: string }>('select tenant_id from journal_head order by tenant_id');
    return rows.map(({ tenant_id }) => tenant_id);
  } finally {
    await client.end();
  }
};
