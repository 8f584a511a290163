import type { InputOf, ListOwnAppeals, OutputOf } from '@huiyin/contracts';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { readLogs } from '../appeal/case.store';
import type { Entry } from '../appeal/entry';
import { countTogether } from '../appeal/merging.store';
import { IntakeKeys } from '../crypto/intake-keys';
import { senderHashes } from '../sender/identity.store';
import { SELECT_ROWS, type StoredRow } from './appeal-row.store';
import { readCursor } from './cursor';
import { ideaOf, isToRate } from './own-standing';
import { isExplained, promisedClocks } from './promised-clocks';
import { pageOf } from './queue.store';

type Page = OutputOf<typeof ListOwnAppeals>;
type Node = Page['edges'][number]['node'];
type Told = Pick<Node, 'promised' | 'explained' | 'idea' | 'toRate'>;

const SENT = 'select appeal_id from identity where tenant_id = $1 and person_hash = any ($2)';
const CO_SIGNED = `select appeal_id from co_signer c where tenant_id = $1 and person_hash = any ($2)
  and not exists (select from reader r where r.tenant_id = $1 and r.reader_id = $3 and r.kind = 'barred' and r.appeal_id = c.appeal_id)`;
const OWN = `${SENT} union ${CO_SIGNED}`;
const PAGE = `${SELECT_ROWS} where a.tenant_id = $1 and a.id in (${OWN}) and ($4::uuid is null or a.id < $4) order by a.id desc limit $5`;

/** As the page of the case tells it: what was promised to the sender, whether lateness was explained, and what came of it. */
const toldOf = (log: readonly Entry[], row: Pick<Node, 'status' | 'round'>, coSigned: boolean): Told => {
  const clocks = promisedClocks(log);
  const promised = clocks.flatMap(({ kind, state, dueAt, provisional }) =>
    state === 'running' || state === 'paused' || state === 'breached' ? [{ kind, state, dueAt: dueAt.toISOString(), provisional }] : [],
  );
  const idea = ideaOf(log);
  // What is asked of the author, and the money, are not the co-signers'.
  return { promised, explained: isExplained(log, clocks), idea: idea && coSigned ? { ...idea, award: null } : idea, toRate: !coSigned && isToRate(log, row) };
};

/** One's own appeals and those that one co-signed, newest first; those sent anonymously are nobody's. */
@Injectable()
export class ListOwnAppealsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  list({ first, after }: InputOf<typeof ListOwnAppeals>, { tenantId, personId }: MemberAsker): Promise<Page> {
    const hashes = senderHashes(this.keys, tenantId, personId);
    return this.tenants.inTenant(tenantId, async (tx) => {
      const rows = await tx.query<StoredRow>(PAGE, [tenantId, hashes, personId, readCursor(after)?.id ?? null, first + 1]);
      const [count] = await tx.query<{ n: number }>(`select count(*)::int as n from (${OWN}) own`, [tenantId, hashes, personId]);
      const { edges, ...page } = pageOf(rows, first, count?.n ?? 0, 'sender');
      const sent = new Set((await tx.query<{ appealId: string }>(`select appeal_id as "appealId" from (${SENT}) sent where appeal_id = any ($3)`, [tenantId, hashes, edges.map(({ node }) => node.id)])).map(({ appealId }) => appealId));
      const logs = await readLogs(tx, edges.map(({ node }) => node.id));
      const together = await countTogether(tx, edges.map(({ node }) => node.id));
      const told = edges.map(({ cursor, node }) => {
        const coSigned = !sent.has(node.id);
        return { cursor, node: { ...node, ...toldOf(logs.get(node.id) ?? [], node, coSigned), mergedWith: together.get(node.id) ?? 0, coSigned } };
      });
      return { ...page, edges: told, asOf: this.clock.now().toISOString(), timeZone: await this.zone(tx) };
    });
  }

  private async zone(tx: Tx): Promise<string> {
    return (await this.copies.policyInForce(tx))?.policy.hours.timezone ?? 'Asia/Shanghai';
  }
}
