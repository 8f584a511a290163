import { type Refusal, refuse } from '@huiyin/kernel';
import type { Awards } from '@huiyin/policy';

/** Fen as people read them: 100 for ten thousand fen, 99.5 where there are some over. */
export const yuan = (fen: number): number => fen / 100;

/** Refuses an amount that the policy's limits do not hold, by the limit's name. */
export const beyondLimits = (fen: number, { least, most }: Pick<Awards, 'least' | 'most'>): Refusal | undefined => {
  if (fen < least) return refuse('award-below-limit', { field: 'fen', values: { least: yuan(least) } });
  return fen > most ? refuse('award-above-limit', { field: 'fen', values: { most: yuan(most) } }) : undefined;
};

/** Refuses what the fund no longer covers. */
export const overdrawn = (fen: number, balance: number): Refusal | undefined =>
  fen > balance ? refuse('fund-overdrawn', { field: 'fundId', values: { left: yuan(balance) } }) : undefined;
