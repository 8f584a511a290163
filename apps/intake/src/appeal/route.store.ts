import type { Tx } from '@huiyin/persistence';
import { allTakers, type Organisation, type Policy, type RouteCase } from '@huiyin/policy';
import type { Copies } from '@huiyin/service';
import type { IntakeKeys } from '../crypto/intake-keys';
import { signersAmong } from '../sender/identity.store';
import type { Surroundings } from './route';

const HELD = `
  select holder_id as "personId", count(*)::int as open from appeal
  where tenant_id = $1 and tab in ('in-hand', 'to-answer') and holder_id is not null group by holder_id`;

const openOrders = async (tx: Tx): Promise<Organisation['openOrders']> => {
  const held = await tx.query<{ personId: string; open: number }>(HELD, [tx.tenantId]);
  return Object.fromEntries(held.map(({ personId, open }) => [personId, open]));
};

/** Around a case of which is known, or is not, who sent and co-signed it. */
export const surroundingsOf = async (tx: Tx, copies: Copies, policy: Policy, about: RouteCase, findSigners: (among: readonly string[]) => Promise<readonly string[]>): Promise<Surroundings> => {
  const organisation = { ...(await copies.organisation(tx)), openOrders: {} };
  const signers = await findSigners(allTakers(organisation, about.at));
  return { about, policy, signers, organisation: signers.length === 0 ? organisation : { ...organisation, openOrders: await openOrders(tx) } };
};

/** Around a case that is filed: whether who signed it could be given an order is asked of hashes, and nobody's identity is opened. */
export const surroundingsOfFiled = (tx: Tx, copies: Copies, keys: IntakeKeys, policy: Policy, appealId: string, about: RouteCase): Promise<Surroundings> =>
  surroundingsOf(tx, copies, policy, about, (among) => signersAmong(tx, keys, appealId, among));
