import type { InputOf, OutputOf, ReadCases } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { Copies, type MemberAsker, type SenderAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { SELECT_CASES, type StoredCase } from './appeal-row.store';
import { caseFilesOf } from './case-files.store';
import { fitting } from './fitting';
import { viewerOf } from './staff.store';

/** Whole case files for lists, by the same right as one. */
@Injectable()
export class ReadCasesHandler {
  constructor(
    private readonly tenants: Tenants,
    readonly copies: Copies,
    readonly keys: IntakeKeys,
    readonly clock: ServiceClock,
  ) {}

  read({ appealIds }: InputOf<typeof ReadCases>, asker: MemberAsker | SenderAsker): Promise<OutputOf<typeof ReadCases>> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const viewer = await viewerOf(tx, this.copies, this.clock, asker);
      const rows = await tx.query<StoredCase>(`${SELECT_CASES} where a.tenant_id = $1 and a.id = any ($2)`, [tx.tenantId, appealIds]);
      const files = viewer ? await caseFilesOf(tx, this, rows, viewer) : [];
      const { some, rest } = fitting(files);
      return { cases: some, left: rest.map(({ id }) => id) };
    });
  }
}
