import type { InputOf, ListFundEntries, ListFunds, OutputOf } from '@huiyin/contracts';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, type MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { pageOfRows } from '../suggestion/paging';
import { roleOf } from '../suggestion/part';
import { allFunds, balanceOf, fundById, fundEntries, spentByFund } from './fund.store';

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

  entries({ fundId, ...page }: InputOf<typeof ListFundEntries>, asker: MemberAsker): Promise<Entries> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const there = (await this.maySee(tx, asker)) && (await fundById(tx, fundId)) !== undefined;
      return pageOfRows(there ? await fundEntries(tx, fundId) : [], page, ({ id }) => id);
    });
  }

  private async maySee(tx: Tx, asker: MemberAsker): Promise<boolean> {
    const rules = (await this.copies.policyInForce(tx))?.policy.suggestions?.award;
    return rules !== undefined && roleOf(asker, [...rules.fundedBy, ...rules.grantedBy, ...rules.paidBy]) !== undefined;
  }
}
