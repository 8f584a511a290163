import { type Refusal, refuse } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import type { Copies } from '@huiyin/service';
import type { TriageRules } from './triage';

/** The policy that a round is pinned to. */
export const rulesOf = async (tx: Tx, copies: Copies, version: number): Promise<TriageRules | Refusal> =>
  (await copies.policy(tx, version)) ?? refuse('tenant-unknown');
