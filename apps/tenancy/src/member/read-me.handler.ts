import type { OutputOf, ReadMe } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { findTenant } from '../tenant/tenant.store';
import { isInForce, type Membership } from './member';
import { membershipsOfSubject, personsOf, unitNamesOf } from './member.store';

type Me = OutputOf<typeof ReadMe>;
type Place = { readonly membership: Me['memberships'][number]; readonly name: string };

/** Where a subject belongs now: found by the subject alone, then read in each tenant by itself. */
@Injectable()
export class ReadMeHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  async handle(subject: string, knownAs: string | null): Promise<Me> {
    const now = this.clock.now();
    const found = await this.tenants.withSubject(subject, (lookup) => membershipsOfSubject(lookup, subject));
    const inForce = found.filter((membership) => isInForce(membership, now));
    const places = await Promise.all(inForce.map((membership) => this.placeOf(membership)));
    const open = places.filter((place) => place !== undefined);
    return { subject, name: open[0]?.name ?? knownAs ?? '', memberships: open.map((place) => place.membership), asOf: now.toISOString() };
  }

  private placeOf({ id, tenantId, personId, roles, unitId }: Membership & { tenantId: string }): Promise<Place | undefined> {
    return this.tenants.inTenant(tenantId, async (tx) => {
      const tenant = await findTenant(tx, tenantId);
      if (!tenant || tenant.closedAt) return undefined;
      const [person] = await personsOf(tx, [personId]);
      const [unit] = unitId === null ? [] : await unitNamesOf(tx, [unitId]);
      const { names: tenantNames, caseCode } = tenant;
      const membership = { id, tenantId, tenantNames, caseCode, personId, roles: [...roles], unitId, unitNames: unit?.names ?? null };
      return { membership, name: person?.name ?? '' };
    });
  }
}
