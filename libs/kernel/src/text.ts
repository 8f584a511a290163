import { type Refusal, refuse } from './refusal';

// C0 and C1 controls but tab and line feed, and the bidirectional overrides and isolates.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** What a person wrote, as it is kept: NFC, line ends `\n`, trimmed; refused with control or override characters, empty or over `max` characters (code points). */
export const cleanText = (field: string, text: string, max: number): string | Refusal => {
  const clean = text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  if (FORBIDDEN.test(clean)) return refuse('control-character', { field });
  if (clean === '') return refuse('field-missing', { field });
  if ([...clean].length > max) return refuse('field-too-long', { field, values: { max } });
  return clean;
};
