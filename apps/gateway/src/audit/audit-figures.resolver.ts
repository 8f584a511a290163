import { figureDefinitions, type OutputOf, ReadAuditOverview, ReadAuditTenant } from '@huiyin/contracts';
import { Args, Context as Ctx, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { QueryAuditOverviewArgs, QueryAuditTenantArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';

type Row = OutputOf<typeof ReadAuditOverview>['rows'][number];
type OfTenant = NonNullable<OutputOf<typeof ReadAuditTenant>>;

@Resolver('AuditOverviewRow')
export class AuditOverviewRowResolver {
  constructor(private readonly ask: Ask) {}

  @Query('auditOverview') auditOverview(@Args() { period }: QueryAuditOverviewArgs, @Ctx() { viewer }: Context) {
    return this.ask.read(ReadAuditOverview, period ? { period } : {}, viewer);
  }

  @Query('auditTenant') auditTenant(@Args() { tenantId, period }: QueryAuditTenantArgs, @Ctx() { viewer }: Context) {
    return this.ask.readOrNull(ReadAuditTenant, { tenantId, ...(period && { period }) }, viewer);
  }

  /** Data of the contracts: the same for everyone. */
  @Query('figureDefinitions') figureDefinitions() {
    return figureDefinitions;
  }

  @ResolveField() tenant(@Parent() { tenantId, names }: Row) {
    return { id: tenantId, names };
  }
}

@Resolver('AuditTenantFigures')
export class AuditTenantFiguresResolver {
  @ResolveField() tenant(@Parent() { tenantId, names }: OfTenant) {
    return { id: tenantId, names };
  }

  @ResolveField() months(@Parent() { months }: OfTenant) {
    return months.map(({ group, cells }) => ({ month: group ?? '', cells }));
  }
}
