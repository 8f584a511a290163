import { keyedHash, keyedHashes } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import { seal, type Sealed, unseal } from '../crypto/envelope';
import type { IntakeKeys } from '../crypto/intake-keys';
import { nameOf, sealedForm, type Sender, senderOf } from './sender';

/** What is kept of a sender: a hash to find their own appeals by, and who they are, sealed. */
export interface SealedIdentity extends Sealed {
  readonly personHash: string;
}

/** To what a sealed identity is bound. */
export const about = (tenantId: string, appealId: string): string => `${tenantId}/${appealId}`;
const personOf = (tenantId: string, personId: string): string => `${tenantId}/${personId}`;

/** The name under which a person's commands are remembered: it does not lead from an appeal to the person. */
export const senderName = (keys: IntakeKeys, tenantId: string, personId: string): string =>
  keyedHash(keys.locator.current, 'person', personOf(tenantId, personId));

/** The hashes under which a person's own appeals may be kept. */
export const senderHashes = (keys: IntakeKeys, tenantId: string, personId: string): string[] =>
  keyedHashes(keys.locator, 'person', personOf(tenantId, personId));

export const sealIdentity = (keys: IntakeKeys, tenantId: string, appealId: string, sender: Sender): SealedIdentity => ({
  ...seal(keys.master.current, sealedForm(sender), about(tenantId, appealId)),
  personHash: senderName(keys, tenantId, nameOf(sender)),
});

/** Who these appeals are of, by appeal; an anonymous or erased one has nobody. */
export const openIdentities = async (tx: Tx, keys: IntakeKeys, appealIds: readonly string[]): Promise<Map<string, Sender>> => {
  const rows = await tx.query<Sealed & { appealId: string }>(
    `select appeal_id as "appealId", master_key_id as "masterKeyId", wrapped_key as "wrappedKey", sealed from identity where tenant_id = $1 and appeal_id = any ($2)`,
    [tx.tenantId, appealIds],
  );
  return new Map(rows.map((row) => [row.appealId, senderOf(unseal(keys.master, row, about(tx.tenantId, row.appealId)))]));
};

const SIGNED = `
  with together as (select $2::uuid as id union all select id from appeal where tenant_id = $1 and merged_into = $2)
  select person_hash as "personHash" from identity where tenant_id = $1 and appeal_id in (select id from together)
  union select person_hash from co_signer where tenant_id = $1 and appeal_id in (select id from together)`;

/**
 * Who of these people sent or co-signed an appeal or one that is merged into it, for it is handled for all of them; without opening who
 * did where it is nobody among them.
 */
export const signersAmong = async (tx: Tx, keys: IntakeKeys, appealId: string, personIds: readonly string[]): Promise<string[]> => {
  const signed = new Set((await tx.query<{ personHash: string }>(SIGNED, [tx.tenantId, appealId])).map(({ personHash }) => personHash));
  return signed.size === 0 ? [] : personIds.filter((personId) => senderHashes(keys, tx.tenantId, personId).some((hash) => signed.has(hash)));
};

/** Whether an appeal is this person's own: they sent it, or said it too, or one that is merged into it. */
export const isOwn = async (tx: Tx, keys: IntakeKeys, appealId: string, personId: string): Promise<boolean> =>
  (await signersAmong(tx, keys, appealId, [personId])).length > 0;

/** The same of the sender alone. */
export const isSender = async (tx: Tx, keys: IntakeKeys, appealId: string, personId: string): Promise<boolean> =>
  (await tx.query('select from identity where tenant_id = $1 and appeal_id = $2 and person_hash = any ($3)', [tx.tenantId, appealId, senderHashes(keys, tx.tenantId, personId)])).length > 0;
