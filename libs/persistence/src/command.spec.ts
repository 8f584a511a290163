import fc from 'fast-check';
import { inputHash } from './command';

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, part]) => [key, reversed(part)]));
};

describe('the hash of a command’s input', () => {
  it('does not depend on the order of fields', () => {
    fc.assert(fc.property(fc.jsonValue(), (input) => inputHash(reversed(input)) === inputHash(input)));
  });

  it('differs with any value, and takes a missing field for an undefined one', () => {
    expect(inputHash({ a: [1, 2] })).not.toBe(inputHash({ a: [2, 1] }));
    expect(inputHash({ a: '1' })).not.toBe(inputHash({ a: 1 }));
    expect(inputHash({ a: 1, b: undefined })).toBe(inputHash({ a: 1 }));
    expect(inputHash(undefined)).not.toBe(inputHash(null));
  });
});
