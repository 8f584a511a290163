/** Fen as yuan: 300, 99.50. No rounding: fen are whole. */
export const yuanOf = (fen: number): string => {
  const whole = Math.trunc(fen / 100);
  const rest = Math.abs(fen % 100);
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0')}`;
};

/** What somebody typed as yuan, in fen; undefined for what is no amount of money. */
export const fenOf = (typed: string): number | undefined => {
  const [, whole, rest = ''] = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(typed.normalize('NFKC').trim()) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(rest.padEnd(2, '0'));
};
