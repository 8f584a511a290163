import { keyById, keyedHash, keyedHashes, type Key, letterCode, typedLetters } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import type { IntakeKeys } from '../crypto/intake-keys';

const LENGTH = 12;

interface Invitation {
  readonly turn: number;
  readonly closed: boolean;
  readonly keyId: string;
}

/** 12 letters, about 59 bits, for who is signed in; the same again from the same turn, so that they are kept nowhere. */
const codeOf = (key: Key, tenantId: string, appealId: string, turn: number): string =>
  letterCode(keyedHash(key, 'invitation-code', `${tenantId}/${appealId}/${turn}`), LENGTH);

const invitationsOf = async (tx: Tx, appealIds: readonly string[]): Promise<Map<string, Invitation>> => {
  const rows = await tx.query<Invitation & { appealId: string }>(
    'select appeal_id as "appealId", turn, closed, key_id as "keyId" from invitation where tenant_id = $1 and appeal_id = any ($2::uuid[])', [tx.tenantId, [...appealIds]],
  );
  return new Map(rows.map((row) => [row.appealId, row]));
};

/** The codes by which colleagues may join these appeals now, by appeal. */
export const codesOf = async (tx: Tx, { locator }: IntakeKeys, appealIds: readonly string[]): Promise<Map<string, string>> => {
  const open = [...(await invitationsOf(tx, appealIds))].filter(([, { closed }]) => !closed);
  return new Map(open.map(([appealId, { turn, keyId }]) => [appealId, codeOf(keyById(locator, keyId), tx.tenantId, appealId, turn)]));
};

/** Opens a case to colleagues by a code: the one that is open, or after a stop a new one. The caller holds the lock of the appeal. */
export const openInvitation = async (tx: Tx, { locator }: IntakeKeys, appealId: string): Promise<void> => {
  const last = (await invitationsOf(tx, [appealId])).get(appealId);
  if (last && !last.closed) return;
  const turn = (last?.turn ?? 0) + 1;
  const found = keyedHash(locator.current, 'invitation', codeOf(locator.current, tx.tenantId, appealId, turn));
  await tx.query(
    `insert into invitation (tenant_id, appeal_id, turn, key_id, keyed_hash) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, appeal_id) do update set turn = excluded.turn, closed = false, key_id = excluded.key_id, keyed_hash = excluded.keyed_hash`,
    [tx.tenantId, appealId, turn, locator.current.id, found],
  );
};

/** From here on the code joins nobody. */
export const closeInvitation = async (tx: Tx, appealId: string): Promise<void> => {
  await tx.query('update invitation set closed = true where tenant_id = $1 and appeal_id = $2', [tx.tenantId, appealId]);
};

/** To which appeal a code that somebody typed invites; nothing for one that nobody has, or that was stopped. */
export const invitedTo = async (tx: Tx, { locator }: IntakeKeys, typed: string): Promise<string | undefined> => {
  const [found] = await tx.query<{ appealId: string }>(
    'select appeal_id as "appealId" from invitation where tenant_id = $1 and keyed_hash = any ($2::text[]) and not closed',
    [tx.tenantId, keyedHashes(locator, 'invitation', typedLetters(typed))],
  );
  return found?.appealId;
};
