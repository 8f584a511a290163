import { FindPeople, ListUnits, type OutputOf, type ReadMe } from '@huiyin/contracts';
import { Args, Context as Ctx, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { QueryPeopleArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import type { PersonName, UnitName } from '../graphql/loaders';
import { ref } from '../graphql/ref';

type Membership = OutputOf<typeof ReadMe>['memberships'][number];
interface Ref {
  readonly id: string;
}

@Resolver('Me')
export class MeResolver {
  @Query('me') async me(@Ctx() { viewer }: Context) {
    const found = await viewer.me();
    return found && { name: found.me.name, memberships: found.me.memberships, active: found.active ?? null, asOf: found.me.asOf };
  }
}

@Resolver('Membership')
export class MembershipResolver {
  @ResolveField() tenant(@Parent() { tenantId, tenantNames, caseCode }: Membership) {
    return { id: tenantId, names: tenantNames, caseCode };
  }

  @ResolveField() async person(@Parent() { personId }: Membership, @Ctx() { viewer }: Context) {
    return { id: personId, name: (await viewer.me())?.me.name ?? null };
  }

  @ResolveField() unit(@Parent() { unitId, unitNames }: Membership) {
    return unitId ? { id: unitId, names: unitNames } : null;
  }
}

@Resolver()
export class DirectoryResolver {
  constructor(private readonly ask: Ask) {}

  @Query('people') async people(@Args() { text }: QueryPeopleArgs, @Ctx() { viewer }: Context) {
    const found = await this.ask.read(FindPeople, { text }, viewer);
    return found.map(({ unitId, ...person }) => ({ person, unit: ref(unitId) }));
  }

  @Query('units') units(@Ctx() { viewer }: Context) {
    return this.ask.read(ListUnits, {}, viewer);
  }
}

/** A person or unit is resolved from its id alone, so that every service names people by id. */
@Resolver('Person')
export class PersonResolver {
  @ResolveField() async name(@Parent() person: Ref & Partial<PersonName>, @Ctx() { loaders }: Context) {
    return person.name ?? (await loaders.person.load(person.id))?.name ?? null;
  }

  @ResolveField() async post(@Parent() person: Ref & Partial<PersonName>, @Ctx() { loaders }: Context) {
    return person.post ?? (await loaders.person.load(person.id))?.post ?? null;
  }
}

@Resolver('Unit')
export class UnitResolver {
  @ResolveField() async names(@Parent() unit: Ref & Partial<UnitName>, @Ctx() { loaders }: Context) {
    return unit.names ?? (await loaders.unit.load(unit.id))?.names ?? null;
  }
}
