import type { Outcome } from './use-ask';

/** Why something did not happen, in words; `field` names the input that it is about. */
export interface Refused {
  readonly message: string;
  readonly field?: string | null | undefined;
  readonly code?: string | undefined;
}

interface Answer extends Partial<Refused> {
  readonly __typename: string;
}

/** What a command was refused with, or that it did not get there; null where it was done. */
export const refusedIn = (outcome: Outcome<object>, failed: string): Refused | null => {
  if ('failed' in outcome) return { message: failed };
  const { __typename, message = '', field, code } = Object.values(outcome.data)[0] as Answer;
  return __typename === 'Refusal' ? { message, field, code } : null;
};
