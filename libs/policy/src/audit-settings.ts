import { z } from 'zod';
import { source } from './vocabulary';

/** How long an audit grant that this tenant gives may last at most. */
export const audits = z.strictObject({ grantMostDays: z.int().min(1).max(3_660).default(366), source }).prefault({});

/** What a tenant's policy says of audits; a group without a policy of its own has the defaults. */
export const auditsOf = (policy?: { readonly audits: z.output<typeof audits> }): z.output<typeof audits> => policy?.audits ?? audits.parse(undefined);
