import { type Refusal, refuse } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import type { Policy } from '@huiyin/policy';
import type { Copies } from '@huiyin/service';

/** The policy that a round is pinned to. */
export const rulesOf = async (tx: Tx, copies: Copies, version: number): Promise<Policy | Refusal> =>
  (await copies.policy(tx, version)) ?? refuse('tenant-unknown');
