import type { InputOf, ListOwnAppeals, OutputOf } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import type { MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { senderHashes } from '../sender/identity.store';
import { SELECT_ROWS, type StoredRow } from './appeal-row.store';
import { readCursor } from './cursor';
import { pageOf } from './queue.store';

const OWN = 'select appeal_id from identity where tenant_id = $1 and person_hash = any ($2)';
const PAGE = `${SELECT_ROWS} where a.tenant_id = $1 and a.id in (${OWN}) and ($3::uuid is null or a.id < $3) order by a.id desc limit $4`;

/** One's own appeals, newest first; those sent anonymously are nobody's. */
@Injectable()
export class ListOwnAppealsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: IntakeKeys,
  ) {}

  list({ first, after }: InputOf<typeof ListOwnAppeals>, { tenantId, personId }: MemberAsker): Promise<OutputOf<typeof ListOwnAppeals>> {
    const hashes = senderHashes(this.keys, tenantId, personId);
    return this.tenants.inTenant(tenantId, async (tx) => {
      const rows = await tx.query<StoredRow>(PAGE, [tenantId, hashes, readCursor(after)?.id ?? null, first + 1]);
      const [count] = await tx.query<{ n: number }>(`select count(*)::int as n from (${OWN}) own`, [tenantId, hashes]);
      return pageOf(rows, first, count?.n ?? 0, 'sender');
    });
  }
}
