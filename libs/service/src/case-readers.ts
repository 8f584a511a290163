import type { Envelope } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import { mayRead, type ReaderFact, readers, type Readers } from '@huiyin/policy';
import { Injectable } from '@nestjs/common';
import type { MemberAsker } from './asker';
import { Copies } from './copies';

export type Noted = Pick<Envelope, 'id' | 'type' | 'occurredAt' | 'actor'> & { readonly appealId?: string; readonly data: object };
interface Row {
  readonly appealId: string;
  readonly id: string;
  readonly type: string;
  readonly occurredAt: Date;
  readonly actor: ReaderFact['actor'];
  readonly data: ReaderFact['data'];
}

/** Who of the staff may read a case, in a service that owns words of it: a fold of the facts that were noted here. */
@Injectable()
export class CaseReaders {
  constructor(private readonly copies: Copies) {}

  /** Keeps a fact that decides about reading; noted twice it counts once. */
  async note(tx: Tx, { id, appealId, type, occurredAt, actor, data }: Noted): Promise<void> {
    if (!appealId) return;
    await tx.query(
      'insert into reader_fact (tenant_id, appeal_id, id, type, occurred_at, actor, data) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing',
      [tx.tenantId, appealId, id, type, occurredAt, JSON.stringify(actor), JSON.stringify(data)],
    );
  }

  async of(tx: Tx, appealIds: readonly string[]): Promise<Map<string, Readers>> {
    const rows = await tx.query<Row>(
      'select appeal_id as "appealId", id, type, occurred_at as "occurredAt", actor, data from reader_fact where tenant_id = $1 and appeal_id = any ($2::uuid[])',
      [tx.tenantId, [...appealIds]],
    );
    const facts = new Map<string, ReaderFact[]>();
    for (const { appealId, occurredAt, ...fact } of rows) {
      facts.set(appealId, [...(facts.get(appealId) ?? []), { ...fact, occurredAt: occurredAt.toISOString() }]);
    }
    return new Map([...facts].map(([appealId, ofIt]) => [appealId, readers(ofIt)]));
  }

  /** Those of the appeals that the asker may read; what nothing was heard of nobody may. */
  async readable(tx: Tx, appealIds: readonly string[], asker: MemberAsker): Promise<string[]> {
    const [allowed, organisation] = [await this.of(tx, appealIds), await this.copies.organisation(tx)];
    const { personId, roles } = asker;
    const headOf = organisation.units.filter((unit) => unit.headPersonId === personId).map((unit) => unit.id);
    const covers = organisation.coverage.filter((one) => one.responderPersonId === personId).flatMap((one) => one.unitIds);
    return appealIds.filter((id) => {
      const ofIt = allowed.get(id);
      return ofIt !== undefined && mayRead(ofIt, { personId, roles, headOf, covers });
    });
  }

  async mayRead(tx: Tx, appealId: string, asker: MemberAsker): Promise<boolean> {
    return (await this.readable(tx, [appealId], asker)).length > 0;
  }
}
