/** A value has no canonical text: it is not what JSON can say. */
export class NotCanonicalError extends Error {}

const LONE_SURROGATE = /\p{Surrogate}/u;

const entry = (key: string, value: unknown): string => `${JSON.stringify(key)}:${canonical(value)}`;

/**
 * JSON in exactly one form (RFC 8785): keys in order of UTF-16 code units, no spaces, numbers as ECMAScript writes them.
 * Fields that are undefined are absent. Throws on a number that is not finite, on a lone surrogate and on what JSON lacks.
 */
export const canonical = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string' && !LONE_SURROGATE.test(value)) return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object') {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return `{${fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => entry(key, field)).join(',')}}`;
  }
  throw new NotCanonicalError(`no canonical text for ${typeof value}`);
};
