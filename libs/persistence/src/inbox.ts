import type { Envelope } from '@huiyin/contracts';
import { isRefusal, type Refusal } from '@huiyin/kernel';
import type { Statement } from './prepared';
import type { Tenants } from './tenants';
import type { Tx } from './tx';

/** What became of a fact; a Refusal was rolled back and will be decided anew should the fact come again. */
export type Applied = 'applied' | 'duplicate' | Refusal;

const ENTER = 'insert into inbox (tenant_id, consumer, message_id) values (app_tenant(), $1, $2) on conflict do nothing returning message_id';

const enter = (consumer: string, fact: Envelope): Statement => ({ text: ENTER, values: [consumer, fact.id] });

/** Enters the fact in the inbox and does the work, both in one transaction; a fact that was entered before has no effect. */
export const applyOnce = (tenants: Tenants, consumer: string, fact: Envelope, work: (tx: Tx) => Promise<unknown>): Promise<Applied> => {
  const run = async (tx: Tx, entered: readonly object[]): Promise<Applied> => {
    if (entered.length === 0) return 'duplicate';
    return refusalOf(await work(tx)) ?? 'applied';
  };
  return tenants.startingWith(fact.tenantId, enter(consumer, fact), run, { causationId: fact.id, correlationId: fact.correlationId });
};

const refusalOf = (answer: unknown): Refusal | undefined => (isRefusal(answer) ? answer : undefined);
