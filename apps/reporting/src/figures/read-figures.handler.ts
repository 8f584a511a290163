import { figureDefinitions, type InputOf, longestPeriod, mostGroups, type OutputOf, type ReadFigures } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { groupedCounts, overallCounts } from './counts.store';
import { coverOf } from './cover';
import { refusedDays } from './days';
import { ruleOf } from './rule.store';
import { thresholdOf } from './suppress';
import { groupsOf, tableOf, totalOf } from './tables';

/** Before a tenant has a policy it has no cases. */
const UNRULED = { timeZone: 'UTC', threshold: 1 };

/** Figures of the asker's own tenant. */
@Injectable()
export class ReadFiguresHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  async handle({ tenantId, roles }: MemberAsker, { from, to, groupBy }: InputOf<typeof ReadFigures>): Promise<OutputOf<typeof ReadFigures> | Refusal> {
    const period = { from, to };
    const refused = refusedDays(period, roles, longestPeriod);
    if (refused) return refused;
    return this.tenants.inTenant(tenantId, async (tx) => {
      const [rule = UNRULED, counted] = await Promise.all([
        ruleOf(tx),
        groupBy === 'none' ? overallCounts(tx, tenantId, period, coverOf(from, to)) : groupedCounts(tx, tenantId, period, groupBy),
      ]);
      const groups = groupBy === 'none' ? [] : groupsOf(counted);
      if (groups.length > mostGroups) return refuse('too-many', { field: 'groupBy', values: { max: mostGroups } });
      const { timeZone, threshold } = rule;
      const table = tableOf(totalOf(counted), groups, figureDefinitions, threshold);
      return { ...period, groupBy, timeZone, asOf: this.clock.now().toISOString(), threshold: thresholdOf(threshold), definitions: [...figureDefinitions], ...table };
    });
  }
}
