import type { ListUnits, OutputOf } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { Injectable } from '@nestjs/common';
import { allUnits } from './organisation.store';

/** The units of one tenant that are open, by their names. */
@Injectable()
export class ListUnitsHandler {
  constructor(private readonly tenants: Tenants) {}

  list(tenantId: string): Promise<OutputOf<typeof ListUnits>> {
    return this.tenants.inTenant(tenantId, async (tx) => (await allUnits(tx)).filter(({ closed }) => !closed).map(({ id, names }) => ({ id, names })));
  }
}
