import type { InputOf, ListOwnPoints, ListPoints, OutputOf, ReadPoints } from '@huiyin/contracts';
import { isId } from '@huiyin/kernel';
import type { Role } from '@huiyin/policy';
import { Tenants, type Tx } from '@huiyin/persistence';
import { caseFactsOf, Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { balancesIn } from '../ledger/ledger.store';
import { answerable, appealUntil, memberOf, policyOf } from '../plea/answerable.store';
import { concerns, type Member } from '../plea/plea';
import { pleasOf } from '../plea/plea.store';
import { reversalsOf } from './entry.store';
import { accountOf, type PointEntry } from './point-entry';
import { type PointView, pointView, type Shown } from './point-view';
import { type After, balancesAfter, countPoints, pointsPage, type Wanted } from './points-page.store';
import type { Told } from './told';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const cursorOf = ({ at, id }: PointView): string => Buffer.from(`${at} ${id}`).toString('base64url');

/** A cursor that is none begins the list anew: it comes from an old page or from nobody. */
const afterOf = (cursor: string | undefined): After | undefined => {
  const [at = '', id = ''] = Buffer.from(cursor ?? '', 'base64url').toString('utf8').split(' ');
  return INSTANT.test(at) && isId(id) ? { at, id } : undefined;
};

type Page = OutputOf<typeof ListPoints>;
const supervising = ['leader', 'tenant-admin'] as const;
const supervises = ({ roles }: Pick<Member, 'roles'>): boolean => supervising.some((role) => roles.includes(role));
const NOTHING: Page = { edges: [], hasNextPage: false, total: 0 };

/** Points for whom they concern, those that are appealed for whom the policy lets decide, and a tenant's for its leaders and administrators; nobody sees anybody else's. */
@Injectable()
export class ReadPointsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  own(asker: MemberAsker, input: InputOf<typeof ListOwnPoints>): Promise<OutputOf<typeof ListOwnPoints>> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const viewer = await this.viewer(tx, asker);
      const { personId, headOf } = viewer;
      const page = await this.page(tx, viewer, { own: { personId, unitIds: headOf } }, input);
      const [mine, ...units] = [accountOf({ personId, unitId: null }), ...headOf.map((unitId) => accountOf({ personId: null, unitId }))];
      const balances = await balancesIn(tx, 'points', [mine!, ...units]);
      return { ...page, balance: balances.get(mine!) ?? 0, units: headOf.map((unitId, n) => ({ unitId, balance: balances.get(units[n]!) ?? 0 })) };
    });
  }

  ofTenant(asker: MemberAsker, { pleas, personId, unitId, ...page }: InputOf<typeof ListPoints>): Promise<Page> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const viewer = await this.viewer(tx, asker);
      if (supervises(viewer)) return this.page(tx, viewer, { pleas, personId, unitId }, page);
      return (await this.decides(tx, viewer)) ? this.page(tx, viewer, { pleas: pleas ?? 'open', personId, unitId }, page) : NOTHING;
    });
  }

  some(asker: MemberAsker, { entryIds }: InputOf<typeof ReadPoints>): Promise<PointView[]> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const viewer = await this.viewer(tx, asker);
      const found = await pointsPage(tx, { entryIds }, undefined, entryIds.length);
      if (supervises(viewer)) return this.views(tx, viewer, found);
      const appealed = (await this.decides(tx, viewer)) ? (await pleasOf(tx, entryIds)).map(({ entryId }) => entryId) : [];
      return this.views(tx, viewer, found.filter((entry) => concerns(entry, viewer) || appealed.includes(entry.entryId)));
    });
  }

  private viewer(tx: Tx, asker: MemberAsker): Promise<Member> {
    return memberOf(tx, this.copies, asker, this.clock.now());
  }

  private async decides(tx: Tx, { roles }: Pick<Member, 'roles'>): Promise<boolean> {
    const decidedBy: readonly Role[] = (await this.copies.policyInForce(tx))?.policy.accountability.decidedBy ?? [];
    return decidedBy.some((role) => roles.includes(role));
  }

  private async page(tx: Tx, viewer: Member, wanted: Wanted, { first, after }: { first: number; after?: string | undefined }): Promise<Page> {
    const [found, total] = [await pointsPage(tx, wanted, afterOf(after), first + 1), await countPoints(tx, wanted)];
    const views = await this.views(tx, viewer, found.slice(0, first));
    return { edges: views.map((node) => ({ cursor: cursorOf(node), node })), hasNextPage: found.length > first, total };
  }

  private async views(tx: Tx, viewer: Member, entries: readonly PointEntry[]): Promise<PointView[]> {
    if (entries.length === 0) return [];
    const ids = entries.map(({ entryId }) => entryId);
    const [pleas, reversals, balances] = [await pleasOf(tx, ids), await reversalsOf(tx, ids), await balancesAfter(tx, entries)];
    const facts = await caseFactsOf(tx, [...new Set(entries.flatMap(({ appealId }) => appealId ?? []))]);
    const views: PointView[] = [];
    for (const entry of entries) {
      const [plea, reversed] = [pleas.find(({ entryId }) => entryId === entry.entryId), reversals.find(({ entryId }) => entryId === entry.entryId)];
      const policy = await policyOf(tx, this.copies, entry);
      const shown: Shown = {
        entry, policy, plea, reversed, answerable: answerable(entry, reversed !== undefined, plea), until: await appealUntil(tx, this.copies, entry, policy),
        balanceAfter: balances.get(entry.entryId) ?? 0, facts: (facts.get(entry.appealId ?? '') ?? []) as readonly Told[],
      };
      views.push(pointView(shown, viewer, this.clock.now()));
    }
    return views;
  }
}
