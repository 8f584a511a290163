import { z } from 'zod';
import { request } from '../request';
import { appealStatus, commandId, id, version, words } from '../shared-shapes';

/** Persons concerned 当事人 are barred, or let in again where that was wrong; the reason is for the staff. */
export const BarPersons = request('rpc.intake.bar-persons.v1', {
  input: z.object({ commandId, appealId: id, version, personIds: z.array(id).min(1).max(50), barred: z.boolean(), reason: words }),
  output: z.object({ appealId: id, version, status: appealStatus }),
  refusals: ['not-found', 'not-allowed', 'own-appeal', 'wrong-state', 'stale-version', 'person-unknown', 'too-many', 'case-file-full', 'command-id-reused'],
});
