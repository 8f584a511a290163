import { SenderCounted } from '@huiyin/contracts';
import { keyedHash, newId } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import type { IntakeKeys } from '../crypto/intake-keys';
import { nameOf, type Sender } from './sender';

/** Under the oldest key that is kept, so that a new one does not make two of a person; for nothing else is this hash used. */
const countedAs = ({ locator }: IntakeKeys, tenantId: string, sender: Sender): string =>
  keyedHash(locator.all.at(-1) ?? locator.current, 'counted', `${tenantId}/${nameOf(sender)}`);

/** Says that somebody known said this appeal, so that persons can be counted beside items. */
export const countSender = async (tx: Tx, keys: IntakeKeys, { appealId, sender, at }: { appealId: string; sender: Sender; at: Date }): Promise<void> => {
  const data = { appealId, personHash: countedAs(keys, tx.tenantId, sender) };
  // An aggregate of its own: the appeal's facts are counted without a gap.
  await tx.publish({ contract: SenderCounted, aggregateId: newId(at), appealId, occurredAt: at, actor: { kind: 'sender' }, data });
};
