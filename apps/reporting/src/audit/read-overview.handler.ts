import { type AuditQuestion, figureDefinitions, type InputOf, type OutputOf, type ReadAuditOverview, type ReadAuditTenant } from '@huiyin/contracts';
import { type GrantedRead, Tenants } from '@huiyin/persistence';
import { type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import type { Counts } from '../figures/cells';
import { thresholdOf } from '../figures/suppress';
import { isWithin } from '../tree/stays';
import { treeBelow } from '../tree/tree.store';
import { AskGrantedHandler } from './ask-granted.handler';
import { monthsOf as monthCountsOf, quartersOf, thresholdOver } from './counts.store';
import { openGrants } from './grant.store';
import { grantView } from './grant-view';
import type { GrantedTenant } from './granted.store';
import { monthsTable, nothing, onTime, type Point, type Shown, tenantsTable } from './overview';
import { daysOf, firstDay, monthsOf, quarterAt, quartersUpTo } from './quarter';

type Overview = OutputOf<typeof ReadAuditOverview>;
type OfTenant = NonNullable<OutputOf<typeof ReadAuditTenant>>;
type Header = Pick<Overview, 'period' | 'from' | 'to' | 'asOf' | 'threshold' | 'definitions'>;

/** What one question read: each tenant's counts by quarter, and the table of tenants for each. */
interface Reading {
  readonly open: readonly GrantedTenant[];
  readonly threshold: number;
  readonly at: Date;
  readonly counts: (tenantId: string, quarter: string) => Counts;
  readonly tables: ReadonlyMap<string, Shown>;
}

const LINE = 6;
const definitions = [...figureDefinitions];
const ofLine = definitions.filter(({ id }) => id === 'on-time');

/** Figures over granted tenants, and of one of them as it stands among the others. */
@Injectable()
export class ReadOverviewHandler {
  constructor(
    private readonly granted: AskGrantedHandler,
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  async overview(asker: MemberAsker, { period = this.thisQuarter() }: InputOf<typeof ReadAuditOverview>): Promise<Overview> {
    const grants = await this.grantsOf(asker);
    const asked = { question: 'overview' as AuditQuestion, input: { period }, from: firstDay(period) };
    const answer = await this.granted.ask(asker, asked, async (read, open, at): Promise<Overview> => {
      const reading = await this.read(read, open, period, at);
      const table = reading.tables.get(period);
      const rows = open.map(({ tenantId, names }, n) => ({ tenantId, names, cells: [...(table?.rows[n] ?? [])], trend: this.trend(reading, period, n) }));
      return { ...this.header(reading, period), grants, total: [...(table?.total ?? [])], rows };
    });
    if (!answer) throw new Error('a question about all tenants is always answered');
    return answer;
  }

  async tenant(asker: MemberAsker, { tenantId, period = this.thisQuarter() }: InputOf<typeof ReadAuditTenant>): Promise<OfTenant | null> {
    const grants = await this.grantsOf(asker);
    const asked = { question: 'tenant' as AuditQuestion, input: { period }, tenantId, beside: true, from: firstDay(period) };
    const answer = await this.granted.ask(asker, asked, async (read, _, at, all): Promise<OfTenant> => {
      const reading = await this.read(read, all, period, at);
      const n = all.findIndex((one) => one.tenantId === tenantId);
      const [hidden, stays, months] = [reading.tables.get(period)?.hidden[n], all[n]?.stays ?? [], monthsOf(period)];
      const found = await monthCountsOf(read, tenantId, months.filter((month) => isWithin(stays, month)));
      const counts = months.map((month) => found(tenantId, month) ?? nothing);
      const ofIt = hidden && monthsTable(counts, reading.counts(tenantId, period), hidden, reading.threshold, definitions);
      const rows = months.map((month, at) => ({ group: month.slice(0, 7), cells: [...(ofIt?.rows[at] ?? [])] }));
      return { ...this.header(reading, period), grants, tenantId, names: all[n]?.names ?? null, total: [...(ofIt?.total ?? [])], months: rows, trend: this.trend(reading, period, n) };
    });
    return answer ?? null;
  }

  private async read(read: GrantedRead, open: readonly GrantedTenant[], period: string, at: Date): Promise<Reading> {
    const ids = open.map(({ tenantId }) => tenantId);
    const quarters = quartersUpTo(period, LINE);
    const [found, threshold] = [await quartersOf(read, ids, quarters.map(firstDay)), await thresholdOver(read, ids)];
    const here = new Map(open.map((one) => [one.tenantId, one]));
    const counts: Reading['counts'] = (tenantId, quarter) => {
      const [one, first] = [here.get(tenantId), firstDay(quarter)];
      return (one && isWithin(one.stays, first) && found(tenantId, first)) || nothing;
    };
    // What is withheld follows from all that is counted, also where a line shows one figure of it.
    const tables = new Map(quarters.map((quarter) => [quarter, tenantsTable(ids.map((id) => counts(id, quarter)), threshold, quarter === period ? definitions : ofLine)]));
    return { open, threshold, at, counts, tables };
  }

  private header({ threshold, at }: Reading, period: string): Header {
    return { period, ...daysOf(period), asOf: at.toISOString(), threshold: thresholdOf(threshold), definitions };
  }

  private trend({ tables }: Reading, period: string, n: number): Point[] {
    return quartersUpTo(period, LINE).map((quarter) => onTime(quarter, tables.get(quarter)?.rows[n]));
  }

  private thisQuarter(): string {
    return quarterAt(this.clock.now());
  }

  private grantsOf({ tenantId, membershipId }: MemberAsker): Promise<Overview['grants']> {
    return this.tenants.inTenant(tenantId, async (tx) => {
      const [now, tree] = [this.clock.now(), await treeBelow(tx)];
      const grants = await openGrants(tx, membershipId, now);
      return grants.map((grant) => grantView(grant, tree, now)).map(({ id, rootNames, tenants, until, why }) => ({ id, rootNames, tenants, until, why }));
    });
  }
}
