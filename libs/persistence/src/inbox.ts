import type { Envelope } from '@huiyin/contracts';
import { isRefusal, type Refusal } from '@huiyin/kernel';
import { escapeLiteral } from 'pg';
import type { Tenants } from './tenants';
import type { Tx } from './tx';

/** What became of a fact; a Refusal was rolled back and will be decided anew should the fact come again. */
export type Applied = 'applied' | 'duplicate' | Refusal;

const enter = (consumer: string, facts: readonly Envelope[]): string => {
  const ids = [...new Set(facts.map((fact) => fact.id))].sort();
  const rows = ids.map((id) => `(app_tenant(), ${escapeLiteral(consumer)}, ${escapeLiteral(id)})`);
  return `insert into inbox (tenant_id, consumer, message_id) values ${rows.join(', ')} on conflict do nothing returning message_id`;
};

/** Enters the fact in the inbox and does the work, both in one transaction; a fact that was entered before has no effect. */
export const applyOnce = (tenants: Tenants, consumer: string, fact: Envelope, work: (tx: Tx) => Promise<unknown>): Promise<Applied> => {
  const run = async (tx: Tx, entered: readonly object[]): Promise<Applied> => {
    if (entered.length === 0) return 'duplicate';
    return refusalOf(await work(tx)) ?? 'applied';
  };
  return tenants.startingWith(fact.tenantId, enter(consumer, [fact]), run, { causationId: fact.id, correlationId: fact.correlationId });
};

/** `applyOnce` for many facts of one tenant: `work` gets each new one once, in the order given. Gives their number. */
export const applyAllOnce = async (
  tenants: Tenants,
  consumer: string,
  tenantId: string,
  facts: readonly Envelope[],
  work: (tx: Tx, fresh: readonly Envelope[]) => Promise<void>,
): Promise<number> => {
  if (facts.some((fact) => fact.tenantId !== tenantId)) throw new Error('a batch holds facts of one tenant');
  if (facts.length === 0) return 0;
  return tenants.startingWith(tenantId, enter(consumer, facts), async (tx, rows) => {
    const entered = new Set((rows as readonly { message_id: string }[]).map((row) => row.message_id));
    // Each id leaves the set when taken: the same message may be in the batch twice.
    const fresh = facts.filter((fact) => entered.delete(fact.id));
    if (fresh.length > 0) await work(tx, fresh);
    return fresh.length;
  });
};

const refusalOf = (answer: unknown): Refusal | undefined => (isRefusal(answer) ? answer : undefined);
