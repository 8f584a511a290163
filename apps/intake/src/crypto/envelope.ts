import { type Key, keyById, type KeyRing } from '@huiyin/kernel';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Something sealed with a key of its own, and that key wrapped by a master key. */
export interface Sealed {
  readonly masterKeyId: string;
  readonly wrappedKey: Buffer;
  readonly sealed: Buffer;
}

const KEY = 32;
const IV = 12;
const TAG = 16;

const encrypt = (key: Buffer, iv: Buffer, plain: Buffer, about: string): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

const decrypt = (key: Buffer, sealed: Buffer, about: string): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV)).setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(IV, sealed.length - TAG)), decipher.final()]);
};

/** Envelope encryption, bound to what it is about: moved to another row it does not open. */
export const seal = (master: Key, text: string, about: string): Sealed => {
  // Drawn at once: each call for random bytes is a call into the system.
  const random = randomBytes(KEY + 2 * IV);
  const [key, outer, inner] = [random.subarray(0, KEY), random.subarray(KEY, KEY + IV), random.subarray(KEY + IV)];
  return {
    masterKeyId: master.id,
    wrappedKey: encrypt(master.bytes, outer, key, about),
    sealed: encrypt(key, inner, Buffer.from(text), about),
  };
};

/** Something more under the same key: whoever deletes that key makes both unreadable. */
export const sealMore = (masters: KeyRing, { masterKeyId, wrappedKey }: Omit<Sealed, 'sealed'>, text: string, about: string): Buffer =>
  encrypt(decrypt(keyById(masters, masterKeyId).bytes, wrappedKey, about), randomBytes(IV), Buffer.from(text), about);

/** A few words under the master key itself, for what leaves intake and comes back. */
export const sealWords = (master: Key, text: string, about: string): string =>
  `${master.id}.${encrypt(master.bytes, randomBytes(IV), Buffer.from(text), about).toString('base64url')}`;

/** Throws where the key is gone or anything was changed. */
export const unsealWords = (masters: KeyRing, words: string, about: string): string => {
  const at = words.indexOf('.');
  return decrypt(keyById(masters, words.slice(0, at)).bytes, Buffer.from(words.slice(at + 1), 'base64url'), about).toString();
};

/** What was sealed; throws where a key is gone or anything was changed. */
export const unseal = (masters: KeyRing, { masterKeyId, wrappedKey, sealed }: Sealed, about: string): string =>
  decrypt(decrypt(keyById(masters, masterKeyId).bytes, wrappedKey, about), sealed, about).toString();
