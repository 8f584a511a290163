import type { EventContract, NewFact } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import type { CaseReaders } from '@huiyin/service';
import { heardAt } from '../case/case-copy.store';

type OrderFact<E extends EventContract> = NewFact<E> & { readonly appealId: string };

/** Says a fact of an order, and notes it where it decides about reading: a service does not hear itself. */
export const say = async <E extends EventContract>(tx: Tx, readers: CaseReaders, fact: OrderFact<E>): Promise<void> => {
  const id = await tx.publish(fact);
  const occurredAt = fact.occurredAt.toISOString();
  await readers.note(tx, { id, type: fact.contract.type, appealId: fact.appealId, occurredAt, actor: fact.actor, data: fact.data as object });
  await heardAt(tx, fact.appealId, occurredAt);
};
