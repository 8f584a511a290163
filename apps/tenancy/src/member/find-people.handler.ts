import type { FindPeople, InputOf, OutputOf } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { peopleNamed } from './member.store';

/** The directory of one tenant, for who files on behalf or names whom something is about. */
@Injectable()
export class FindPeopleHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  async find(tenantId: string, { text }: InputOf<typeof FindPeople>): Promise<OutputOf<typeof FindPeople>> {
    const wanted = text.normalize('NFC').trim();
    return wanted === '' ? [] : this.tenants.inTenant(tenantId, (tx) => peopleNamed(tx, wanted, this.clock.now()));
  }
}
