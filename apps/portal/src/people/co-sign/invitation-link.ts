/** Letters and digits of a code as somebody typed or pasted it; 12 of them. */
export const lettersOf = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '').slice(0, 12);

/** Where a colleague reads what they are asked to say too. The code stands behind the #, which no server is sent. */
export const invitationLink = (origin: string, code: string): string => `${origin}/me/join#${code}`;
