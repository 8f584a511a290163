import type { RefusalCode } from './refusal-code';

/** An expected "no": data, never an exception. `field` names the input it is about, `values` fill the phrase. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Makes a refusal; its words come from the phrase files of the gateway, by code. */
export const refuse = (code: RefusalCode, about: Omit<Refusal, 'refused'> = {}): Refusal => ({ refused: code, ...about });

/** True for what `refuse` made, also after a journey over the wire. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value;
