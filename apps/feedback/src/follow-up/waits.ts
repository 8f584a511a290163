import type { Policy } from '@huiyin/policy';

/** Whether a clock of this kind, whatever the tenant calls it, waits for the answer to a question. */
export type WaitsForAnswer = (clockKind: string) => boolean;

/** By the policies of a case's rounds: what starts on a question waits for its answer. */
export const waitsIn = (policies: readonly Pick<Policy, 'clocks'>[]): WaitsForAnswer => (clockKind) =>
  policies.some(({ clocks }) => clocks.some(({ kind, startsOn }) => kind === clockKind && startsOn.some(({ fact }) => fact === 'call-back-asked')));
