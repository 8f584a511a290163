import { newCommandId } from '../../session/command-id';

/** One claim as it is tried: a repeat with the same id and seed gives the same code again. In memory only. */
export interface Claim {
  readonly commandId: string;
  readonly seed: string;
}

/** 192 bits, as text that a seed may be. */
export const newClaim = (): Claim => {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return { commandId: newCommandId(), seed: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') };
};
