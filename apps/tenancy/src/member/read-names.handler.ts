import type { InputOf, OutputOf, ReadNames } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { Injectable } from '@nestjs/common';
import { personsOf, unitNamesOf } from './member.store';

/** Names of people and units of one tenant; ids unknown there are left out, foreign ones too. */
@Injectable()
export class ReadNamesHandler {
  constructor(private readonly tenants: Tenants) {}

  handle(tenantId: string, { personIds, unitIds }: InputOf<typeof ReadNames>): Promise<OutputOf<typeof ReadNames>> {
    return this.tenants.inTenant(tenantId, async (tx) => ({
      people: personIds.length > 0 ? await personsOf(tx, personIds) : [],
      units: unitIds.length > 0 ? await unitNamesOf(tx, unitIds) : [],
    }));
  }
}
