import { keyedHash, keyedHashes, keyRing } from '@huiyin/kernel';
import { randomBytes } from 'node:crypto';
import { receiptCode, typedCode } from '../receipt/receipt-code';
import { seal, sealMore, unseal } from './envelope';

const key = () => randomBytes(32).toString('base64');
const [first, second] = [key(), key()];
const ring = keyRing(first);
const renewed = keyRing(`${second},${first}`);

describe('N-03 receipt codes', () => {
  it('have 16 digits and derive again from the same seed', () => {
    for (let n = 0; n < 200; n += 1) expect(receiptCode(ring.current, `seed-${n}`, 'tenant')).toMatch(/^\d{16}$/);
    expect(receiptCode(ring.current, 'seed', 'tenant')).toBe(receiptCode(ring.current, 'seed', 'tenant'));
    expect(receiptCode(renewed.current, 'seed', 'tenant')).not.toBe(receiptCode(ring.current, 'seed', 'tenant'));
  });

  it('differ between tenants for one seed, but in the form of the first ones, which still derive', () => {
    expect(receiptCode(ring.current, 'seed', 'another')).not.toBe(receiptCode(ring.current, 'seed', 'tenant'));
    expect(receiptCode(ring.current, 'seed', 'another', 'seed')).toBe(receiptCode(ring.current, 'seed', 'tenant', 'seed'));
    expect(receiptCode(keyRing(Buffer.alloc(32).toString('base64')).current, 'seed', 'tenant', 'seed')).toBe('9726696633571662');
  });

  it.each([
    ['1234 5678 9012 3456', '1234567890123456'],
    ['1234-5678-9012-3456', '1234567890123456'],
    ['１２３４５６７８９０１２３４５６', '1234567890123456'],
    ['123', 'malformed 3'],
    ['', 'malformed 0'],
  ])('are read from %s', (typed, code) => expect(typedCode(typed)).toBe(code));
});

describe('keyed hashes', () => {
  it('differ by purpose and by key, and are looked for under each key', () => {
    expect(keyedHash(ring.current, 'place', 'x')).not.toBe(keyedHash(ring.current, 'receipt', 'x'));
    expect(keyedHashes(renewed, 'place', 'x')[1]).toBe(keyedHash(ring.current, 'place', 'x'));
  });

  it('need keys of 32 bytes', () => expect(() => keyRing('c2hvcnQ=')).toThrow('32 bytes'));
});

describe('the envelope of an identity', () => {
  it('opens under its own master key, also after a new one came', () => {
    const sealed = seal(ring.current, 'person', 'appeal');
    expect(unseal(renewed, sealed, 'appeal')).toBe('person');
    // More under the same key opens with it, and with no other.
    const more = { ...sealed, sealed: sealMore(ring, sealed, 'colleague', 'appeal') };
    expect(unseal(renewed, more, 'appeal')).toBe('colleague');
    expect(() => unseal(ring, { ...seal(ring.current, 'person', 'appeal'), sealed: more.sealed }, 'appeal')).toThrow();
    expect(sealed.sealed.includes('person')).toBe(false);
  });

  it('does not open elsewhere, changed, or without its key', () => {
    const sealed = seal(ring.current, 'person', 'appeal');
    expect(() => unseal(ring, sealed, 'another appeal')).toThrow();
    const changed = Buffer.from(sealed.sealed);
    changed[14]! ^= 1;
    expect(() => unseal(ring, { ...sealed, sealed: changed }, 'appeal')).toThrow();
    expect(() => unseal(keyRing(second), sealed, 'appeal')).toThrow('no longer here');
  });
});
