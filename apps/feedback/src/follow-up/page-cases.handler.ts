import type { Caller } from '@huiyin/contracts';
import { Tenants, type Tx } from '@huiyin/persistence';
import { type StaffAsker, staffIn } from '@huiyin/policy';
import { Copies, type MemberAsker, OwnAppeals, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { written } from './case-key';
import { casesFrom, countCases, type Listed, type ListName } from './follow-up.store';
import { type Edges, pageByKey } from './paging';
import { PassOverSenderHandler } from './pass-over-sender.handler';

/** Of how many intake is asked at once. */
const MOST = 200;

/** What is shown of some rows of a list, by their keys; nothing of those that their facts do not show to the asker. */
export type Show<T> = (tx: Tx, rows: readonly Listed[], viewer: StaffAsker) => Promise<ReadonlyMap<string, T>>;

interface Asked {
  readonly list: ListName;
  readonly first: number;
  readonly after?: string | undefined;
}

/** A page of what waits or has ended after an answer, by a key and as the asker may see it, without their own: of these only intake knows. */
@Injectable()
export class PageCasesHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly own: OwnAppeals,
    private readonly passing: PassOverSenderHandler,
    private readonly clock: ServiceClock,
  ) {}

  /** The total leaves out the asker's own among the first of the list. */
  async handle<T>({ list, first, after }: Asked, asker: MemberAsker, caller: Caller, show: Show<T>): Promise<Edges<T> & { total: number }> {
    const { total, head } = await this.seenBy(asker, async (tx, viewer) => ({
      total: await countCases(tx, list, viewer), head: await casesFrom(tx, list, viewer, undefined, MOST),
    }));
    const known = new Set(head.map(({ appealId }) => appealId));
    const own = new Set(await this.own.among([...known], caller));
    if (list === 'open-call-backs' || list === 'open-reviews') await this.passing.handle(asker, [...own]);
    const page = await pageByKey(async (from, most) => {
      const { rows, shown } = await this.seenBy(asker, async (tx, viewer) => {
        const found = await casesFrom(tx, list, viewer, from, most);
        return { rows: found, shown: await show(tx, found, viewer) };
      });
      const unknown = new Set(rows.map(({ appealId }) => appealId).filter((id) => !known.has(id)));
      for (const id of await this.own.among([...unknown], caller)) own.add(id);
      return rows.map(({ at, appealId }) => ({ at, appealId, shown: own.has(appealId) ? undefined : shown.get(written({ at, appealId })) }));
    }, { first, after });
    return { ...page, total: total - head.filter(({ appealId }) => own.has(appealId)).length };
  }

  private seenBy<T>(asker: MemberAsker, work: (tx: Tx, viewer: StaffAsker) => Promise<T>): Promise<T> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => work(tx, staffIn(await this.copies.organisation(tx), asker, this.clock.now())));
  }
}
