import type { RequestContract } from '@huiyin/contracts';
import type { z } from 'zod';

/** A contract's input as it is written, before its defaults. */
export type Wire<C extends RequestContract> = z.input<C['input']>;

type Nullable<T> = { readonly [K in keyof T]: T[K] extends object ? Nullable<T[K]> | null | undefined : unknown };

const withoutNulls = (input: object): object =>
  Object.fromEntries(
    Object.entries(input)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([key, value]: [string, unknown]) => [key, isPlain(value) ? withoutNulls(value) : value]),
  );

const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A GraphQL input as a contract's: null means left out, and enum values are already those of contracts (`wireNames`).
 * What does not fit is refused by the service, which parses every input by its contract.
 */
export const given = <T extends object>(input: Nullable<T>): T => withoutNulls(input) as T;
