import { z } from 'zod';
import { request } from '../request';
import { id, instant, page, pageOf } from '../shared-shapes';

/** The facts of the auditor's tenant in order of arrival, each with its link of the hash chain. */
export const ReadJournal = request('rpc.reporting.read-journal.v1', {
  input: z.object({ appealId: id.optional(), ...page }),
  output: pageOf(z.object({ n: z.int(), factId: id, type: z.string(), publisher: z.string(), appealId: id.nullable(), round: z.int().nullable(), occurredAt: instant, hash: z.string() })),
});

/** Recomputes a chain from its first line: that of the auditor's own tenant, or of one that a grant opens. */
export const VerifyJournal = request('rpc.reporting.verify-journal.v1', {
  input: z.object({ tenantId: id.optional() }),
  output: z.object({ lines: z.int(), head: z.string(), intact: z.boolean(), brokenAt: z.int().nullable() }),
  refusals: ['not-found'],
});
