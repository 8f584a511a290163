/** The accounts of the money ledger: where funds come from, a fund, what is set aside for one award, and what went out. */
export const accounts = {
  source: 'set-aside',
  paid: 'paid',
  fund: (fundId: string): string => `fund:${fundId}`,
  award: (awardId: string): string => `award:${awardId}`,
} as const;
