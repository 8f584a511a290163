import { type Refusal, refuse } from './refusal';

// C0 and C1 controls but tab and line feed, and the bidirectional marks, overrides and isolates.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
// Half of a surrogate pair: no text in UTF-8, which PostgreSQL and the wire speak.
const HALVED = /\p{Cs}/u;
// The blank of Braille has no property that says so.
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** True where a reader would see nothing: only spaces and characters without a shape, such as U+200B. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);

/** What a person wrote, as it is kept: NFC, line ends `\n`, trimmed; refused with half characters, control or override characters, nothing to see, or over `max` characters (code points). */
export const cleanText = (field: string, text: string, max: number): string | Refusal => {
  if (HALVED.test(text)) return refuse('field-malformed', { field });
  const clean = text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  if (FORBIDDEN.test(clean)) return refuse('control-character', { field });
  if (isBlank(clean)) return refuse('field-missing', { field });
  if ([...clean].length > max) return refuse('field-too-long', { field, values: { max } });
  return clean;
};
