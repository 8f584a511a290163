import type { InputOf, ListFundEntries, ListFunds, OutputOf } from '@huiyin/contracts';
import { isId } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, type MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { roleOf } from '../suggestion/part';
import { allFunds, balanceOf, countEntries, fundById, fundEntries, spentByFund } from './fund.store';

type Funds = OutputOf<typeof ListFunds>;
type Entries = OutputOf<typeof ListFundEntries>;

/** Funds and what moved in them, for who funds, grants or pays. */
@Injectable()
export class ReadFundsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
  ) {}

  list(asker: MemberAsker): Promise<Funds> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      if (!(await this.maySee(tx, asker))) return [];
      const [funds, spent] = [await allFunds(tx), await spentByFund(tx)];
      return Promise.all(funds.map(async ({ entryId: _entry, openedAt, ...fund }) => ({
        ...fund, openedAt: openedAt.toISOString(), balanceFen: await balanceOf(tx, fund.id),
        grantedFen: spent.get(fund.id)?.granted ?? 0, paidFen: spent.get(fund.id)?.paid ?? 0,
      })));
    });
  }

  entries({ fundId, first, after }: InputOf<typeof ListFundEntries>, asker: MemberAsker): Promise<Entries> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const there = (await this.maySee(tx, asker)) && (await fundById(tx, fundId)) !== undefined;
      if (!there) return { edges: [], hasNextPage: false, total: 0 };
      const rows = await fundEntries(tx, fundId, after !== undefined && isId(after) ? after : undefined, first + 1);
      return { edges: rows.slice(0, first).map((node) => ({ cursor: node.id, node })), hasNextPage: rows.length > first, total: await countEntries(tx, fundId) };
    });
  }

  private async maySee(tx: Tx, asker: MemberAsker): Promise<boolean> {
    const rules = (await this.copies.policyInForce(tx))?.policy.suggestions?.award;
    return rules !== undefined && roleOf(asker, [...rules.fundedBy, ...rules.grantedBy, ...rules.paidBy]) !== undefined;
  }
}
