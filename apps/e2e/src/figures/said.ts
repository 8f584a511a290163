import type { Policy } from '@huiyin/policy';

/** A fact as a line of the journal has it. */
export interface Said {
  readonly id: string;
  readonly type: string;
  readonly appealId: string;
  readonly round: number;
  readonly occurredAt: string;
  readonly policyVersion: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What of a tenant a count goes by: its policies by version, the national days as they were published last, and who said what. */
export interface Known {
  readonly facts: readonly Said[];
  readonly policies: ReadonlyMap<number, Policy>;
  readonly national: Readonly<Record<string, 'off' | 'work'>>;
  readonly senders: ReadonlyMap<string, readonly string[]>;
}

/** Shanghai knows no summer time. */
export const local = (at: string): Date => new Date(Date.parse(at) + 8 * 3_600_000);
export const dayOf = (at: string): string => local(at).toISOString().slice(0, 10);
