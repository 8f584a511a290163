import type { InputOf, ReadAppeal } from '@huiyin/contracts';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, type MemberAsker, type SenderAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { SELECT_CASES, type StoredCase } from './appeal-row.store';
import { type CaseFile, caseFilesOf } from './case-files.store';
import { viewerOf } from './staff.store';
import type { Viewer } from './viewer';

type Input = InputOf<typeof ReadAppeal>;

/** The case file as its viewer may see it; what is foreign, unknown or not theirs is null. */
@Injectable()
export class ReadAppealHandler {
  constructor(
    private readonly tenants: Tenants,
    readonly copies: Copies,
    readonly keys: IntakeKeys,
    readonly clock: ServiceClock,
  ) {}

  read(input: Input, asker: MemberAsker | SenderAsker): Promise<CaseFile | null> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const viewer = await viewerOf(tx, this.copies, this.clock, asker);
      const row = viewer && (await this.find(tx, input, viewer));
      const [file] = row ? await caseFilesOf(tx, this, [row], viewer) : [];
      return file ?? null;
    });
  }

  private async find(tx: Tx, input: Input, viewer: Viewer): Promise<StoredCase | undefined> {
    const appealId = input.appealId ?? (viewer.kind === 'sender' && !input.number ? viewer.appealId : null);
    const [row] = await tx.query<StoredCase>(`${SELECT_CASES} where a.tenant_id = $1 and ${appealId ? 'a.id' : 'a.number'} = $2`, [
      tx.tenantId, appealId ?? input.number ?? '',
    ]);
    return viewer.kind === 'sender' && row?.id !== viewer.appealId ? undefined : row;
  }
}
