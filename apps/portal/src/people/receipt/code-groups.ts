/** The digits of what was typed or pasted: spaces and dashes do not matter, full-width digits count. */
export const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '').slice(0, 16);

/** 4827 1906 3358 2041 */
export const inGroups = (digits: string): string => digits.match(/.{1,4}/g)?.join(' ') ?? '';
