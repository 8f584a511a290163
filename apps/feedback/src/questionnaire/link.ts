import { createHash, createHmac } from 'node:crypto';

/** A key of links; its id names it and tells nothing of it. */
export interface LinkKey {
  readonly id: string;
  readonly bytes: Buffer;
}

// Without 0 O 1 I L, which people mistake when they read a code aloud.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 20;

const keyOf = (base64: string): LinkKey => {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== 32) throw new Error('a key has 32 bytes in base64');
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
};

/** Reads `KEY` or `NEWEST,OLDER,…`: the first makes new links, each opens its own. */
export const linkKeys = (text: string): readonly [LinkKey, ...LinkKey[]] => {
  const [current = '', ...older] = text.split(',');
  return [keyOf(current), ...older.map(keyOf)];
};

const mac = ({ bytes }: LinkKey, purpose: string, text: string): string => createHmac('sha256', bytes).update(`${purpose}\0${text}`).digest('hex');

/** The code of a questionnaire's link: 20 letters, about 99 bits; the same again from the same id, so that it is kept nowhere. */
export const linkCode = (key: LinkKey, tenantId: string, questionnaireId: string): string => {
  let rest = BigInt(`0x${mac(key, 'questionnaire-code', `${tenantId}/${questionnaireId}`)}`);
  let code = '';
  for (let n = 0; n < LENGTH; n += 1, rest /= BigInt(LETTERS.length)) code += LETTERS[Number(rest % BigInt(LETTERS.length))];
  return code;
};

/** By which a code is found. */
export const linkHash = (key: LinkKey, code: string): string => mac(key, 'questionnaire-link', code);

/** A code as somebody typed it, spaces and dashes left out; what is none is looked up all the same, as one that nobody has. */
export const typedCode = (text: string): string => text.normalize('NFKC').replace(/[\s\-–—]/g, '').toUpperCase();
