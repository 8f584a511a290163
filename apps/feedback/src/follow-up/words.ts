import { cleanText, isBlank, type Refusal } from '@huiyin/kernel';

const LONGEST = 10_000;

/** Words that may be left out, as they are kept. */
export const optionalWords = (field: string, text: string | undefined): string | null | Refusal =>
  text === undefined || isBlank(text) ? null : cleanText(field, text, LONGEST);

/** Words that there must be. */
export const neededWords = (field: string, text: string): string | Refusal => cleanText(field, text, LONGEST);
