import { z } from 'zod';
import { source } from './vocabulary';

/**
 * Which appeals say the same: at least so many per cent of their words in common, filed within so many days of each other; from
 * `warnFrom` of them on, whoever accepts one is warned.
 */
export const similar = z
  .strictObject({
    atLeast: z.int().min(10).max(100).default(30),
    withinDays: z.int().min(1).max(3_660).default(90),
    warnFrom: z.int().min(2).max(1_000).default(5),
    source,
  })
  .prefault({});
export type Similar = z.output<typeof similar>;

/** What a policy says of similar appeals; one that was published before it could has the defaults. */
export const similarOf = (policy?: { readonly similar?: Similar }): Similar => policy?.similar ?? similar.parse(undefined);
