import { z } from 'zod';
import { source } from './vocabulary';

/** How many may say an appeal with its sender 联名. */
export const coSigning = z.strictObject({ most: z.int().min(0).max(500).default(50), source }).prefault({});
export type CoSigning = z.output<typeof coSigning>;

/** What a policy says of co-signing; one that was published before it could has the default. */
export const coSigningOf = (policy?: { readonly coSigning?: CoSigning }): CoSigning => policy?.coSigning ?? coSigning.parse(undefined);
