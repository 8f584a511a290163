/** Who an appeal is of: somebody of the directory, or whom only a name and a phone tell. */
export interface Sender {
  readonly personId: string | null;
  readonly name: string | null;
  readonly phone: string | null;
}

const textIn = (value: object, field: string): string | null => {
  const found: unknown = Object.entries(value).find(([key]) => key === field)?.[1];
  return typeof found === 'string' ? found : null;
};

/** As it is sealed: the bare id of a person, or all that is known. */
export const sealedForm = ({ personId, name, phone }: Sender): string =>
  personId !== null && name === null && phone === null ? personId : JSON.stringify({ personId, name, phone });

/** What was sealed, read again. */
export const senderOf = (sealed: string): Sender => {
  if (!sealed.startsWith('{')) return { personId: sealed, name: null, phone: null };
  const value: unknown = JSON.parse(sealed);
  const known = typeof value === 'object' && value !== null ? value : {};
  return { personId: textIn(known, 'personId'), name: textIn(known, 'name'), phone: textIn(known, 'phone') };
};

/** By what a sender is found again: the person, else the digits of the phone, else the name; nothing that is shown. */
export const nameOf = ({ personId, name, phone }: Sender): string =>
  personId ?? (phone ? `phone ${phone.replace(/\D/g, '')}` : `name ${name ?? ''}`);
