import { isRefusal } from '@huiyin/kernel';

/** One piece of work over the wire, for metrics and log: no content, only where, how it ended and how long it took. Told within that work. */
export interface Observation {
  readonly kind: 'ask' | 'request' | 'fact';
  readonly subject: string;
  /** `ok`, `refused`, a fault; for facts `ok`, `retried`, `parked`. */
  readonly outcome: string;
  readonly ms: number;
}
export type Observe = (observation: Observation) => void;

export const outcomeOf = (answer: unknown): 'ok' | 'refused' => (isRefusal(answer) ? 'refused' : 'ok');
