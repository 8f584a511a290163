import type { ListPlaces, OutputOf } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import type { MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { allPlaces } from './place.store';

/** The places of one's tenant. Their codes are on the posters and nowhere else. */
@Injectable()
export class ListPlacesHandler {
  constructor(private readonly tenants: Tenants) {}

  list({ tenantId }: MemberAsker): Promise<OutputOf<typeof ListPlaces>> {
    return this.tenants.inTenant(tenantId, allPlaces);
  }
}
