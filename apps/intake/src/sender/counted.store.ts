import { SenderCounted, SenderUncounted } from '@huiyin/contracts';
import { keyedHash, newId } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import type { IntakeKeys } from '../crypto/intake-keys';
import { nameOf, type Sender } from './sender';

/** Under the oldest key that is kept, so that a new one does not make two of a person; for nothing else is this hash used. */
const countedAs = ({ locator }: IntakeKeys, tenantId: string, sender: Sender): string =>
  keyedHash(locator.all.at(-1) ?? locator.current, 'counted', `${tenantId}/${nameOf(sender)}`);

interface Counted {
  readonly appealId: string;
  readonly sender: Sender;
  readonly at: Date;
}

const sayPerson = async (tx: Tx, keys: IntakeKeys, contract: typeof SenderCounted | typeof SenderUncounted, { appealId, sender, at }: Counted): Promise<void> => {
  const data = { appealId, personHash: countedAs(keys, tx.tenantId, sender) };
  // An aggregate of its own: the appeal's facts are counted without a gap.
  await tx.publish({ contract, aggregateId: newId(at), appealId, occurredAt: at, actor: { kind: 'sender' }, data });
};

/** Says that somebody known said this appeal, so that persons can be counted beside items. */
export const countSender = (tx: Tx, keys: IntakeKeys, counted: Counted): Promise<void> => sayPerson(tx, keys, SenderCounted, counted);

/** Says that they take it back. */
export const uncountSender = (tx: Tx, keys: IntakeKeys, counted: Counted): Promise<void> => sayPerson(tx, keys, SenderUncounted, counted);
