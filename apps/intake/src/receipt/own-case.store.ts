import type { Tx } from '@huiyin/persistence';
import type { CaseRight } from '@huiyin/service';
import type { IntakeKeys } from '../crypto/intake-keys';
import { senderHashes } from '../sender/identity.store';

// Whom it turned out to be about reads nothing of it, though they had said it too.
const findBy = (column: 'number' | 'id'): string => `
  select a.id, 'sender' as "right" from appeal a join identity i on i.tenant_id = a.tenant_id and i.appeal_id = a.id
  where a.tenant_id = $1 and a.${column} = $2 and i.person_hash = any ($3)
  union all
  select a.id, 'co-signer' from appeal a join co_signer c on c.tenant_id = a.tenant_id and c.appeal_id = a.id
  where a.tenant_id = $1 and a.${column} = $2 and c.person_hash = any ($3)
    and not exists (select from reader r where r.tenant_id = a.tenant_id and r.reader_id = $4 and r.kind = 'barred' and r.appeal_id = a.id)`;

export interface OwnCase {
  readonly id: string;
  readonly right: CaseRight;
}

/** The appeal of this number or id, where this person sent or co-signed it. */
export const ownCase = async (tx: Tx, keys: IntakeKeys, by: { readonly number: string } | { readonly id: string }, personId: string): Promise<OwnCase | undefined> => {
  const [column, value] = 'number' in by ? (['number', by.number] as const) : (['id', by.id] as const);
  const [own] = await tx.query<OwnCase>(findBy(column), [tx.tenantId, value, senderHashes(keys, tx.tenantId, personId), personId]);
  return own;
};
