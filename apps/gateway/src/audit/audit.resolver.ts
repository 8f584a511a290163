import { GrantAudit, ListAuditGrants, ListAuditQueries, ListAuditReads, type OutputOf, ReadAuditProofs, ReadGrantable, RevokeAudit } from '@huiyin/contracts';
import { Args, Context as Ctx, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { MutationGrantAuditArgs, MutationRevokeAuditArgs, QueryAuditGrantsArgs, QueryAuditQueriesArgs, QueryAuditReadsArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { connection, pageOf } from '../graphql/page';
import { ref } from '../graphql/ref';

type Grant = OutputOf<typeof GrantAudit>;
type Read = OutputOf<typeof ListAuditReads>['edges'][number]['node'];
type Head = OutputOf<typeof ReadAuditProofs>['tenants'][number];
type Auditor = OutputOf<typeof ReadGrantable>['auditors'][number];

@Resolver('AuditGrant')
export class AuditGrantResolver {
  constructor(private readonly ask: Ask) {}

  @Query('auditGrants') async auditGrants(@Args() page: QueryAuditGrantsArgs, @Ctx() { viewer }: Context) {
    return connection(await this.ask.read(ListAuditGrants, pageOf(page), viewer));
  }

  @Query('auditGrantable') auditGrantable(@Ctx() { viewer }: Context) {
    return this.ask.read(ReadGrantable, {}, viewer);
  }

  @Mutation('grantAudit') grantAudit(@Args() { input }: MutationGrantAuditArgs, @Ctx() { viewer }: Context) {
    return this.ask.command(GrantAudit, input, viewer);
  }

  @Mutation('revokeAudit') revokeAudit(@Args() { input }: MutationRevokeAuditArgs, @Ctx() { viewer }: Context) {
    return this.ask.command(RevokeAudit, input, viewer);
  }

  @ResolveField() auditor(@Parent() { personId }: Grant) {
    return ref(personId);
  }

  @ResolveField() root(@Parent() { rootId, rootNames }: Grant) {
    return { id: rootId, names: rootNames };
  }

  @ResolveField() grantedBy(@Parent() { grantedBy }: Grant) {
    return ref(grantedBy);
  }

  @ResolveField() revokedBy(@Parent() { revokedBy }: Grant) {
    return ref(revokedBy);
  }
}

@Resolver('GrantableAuditor')
export class GrantableAuditorResolver {
  @ResolveField() person(@Parent() { personId }: Auditor) {
    return ref(personId);
  }
}

@Resolver('AuditRead')
export class AuditReadResolver {
  constructor(private readonly ask: Ask) {}

  @Query('auditReads') async auditReads(@Args() page: QueryAuditReadsArgs, @Ctx() { viewer }: Context) {
    return connection(await this.ask.read(ListAuditReads, pageOf(page), viewer));
  }

  @Query('auditQueries') async auditQueries(@Args() page: QueryAuditQueriesArgs, @Ctx() { viewer }: Context) {
    return connection(await this.ask.read(ListAuditQueries, pageOf(page), viewer));
  }

  @ResolveField() auditor(@Parent() { personId }: Read) {
    return ref(personId);
  }

  @ResolveField() from(@Parent() { auditorTenantId, auditorTenantNames }: Read) {
    return { id: auditorTenantId, names: auditorTenantNames };
  }
}

@Resolver('ChainHead')
export class ChainHeadResolver {
  constructor(private readonly ask: Ask) {}

  @Query('auditProofs') auditProofs(@Ctx() { viewer }: Context) {
    return this.ask.read(ReadAuditProofs, {}, viewer);
  }

  @ResolveField() tenant(@Parent() { tenantId, names }: Head) {
    return { id: tenantId, names };
  }
}
