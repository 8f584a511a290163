import { z } from 'zod';
import { request } from '../request';
import { appealStatus, code, commandId, id, route, version, words } from '../shared-shapes';

const onAppeal = { commandId, appealId: id, version };
const changed = z.object({ appealId: id, version, status: appealStatus });

export const AcceptAppeal = request('rpc.intake.accept-appeal.v1', {
  input: z.object({
    ...onAppeal,
    category: code,
    grade: code,
    needsCooperation: z.boolean().default(false),
    /** Left out: routing's own proposal holds, or a route without the sender where it could be theirs. */
    route: route.optional(),
  }),
  output: changed,
  refusals: ['wrong-state', 'stale-version', 'category-unknown', 'grade-unknown', 'deliberation-not-available', 'own-appeal', 'no-department', 'no-handler'],
});

export const GradeAppeal = request('rpc.intake.grade-appeal.v1', {
  input: z.object({ ...onAppeal, grade: code }),
  output: changed,
  refusals: ['wrong-state', 'stale-version', 'grade-unknown', 'deliberation-not-available', 'own-appeal'],
});

export const WithdrawAppeal = request('rpc.intake.withdraw-appeal.v1', {
  input: z.object({ commandId }),
  output: changed,
  refusals: ['wrong-state'],
});

export const RequestMaterial = request('rpc.intake.request-material.v1', {
  input: z.object({ commandId, appealId: id, orderId: id.optional(), question: words }),
  output: z.object({ requestId: id }),
  refusals: ['wrong-state', 'own-appeal'],
});

export const GiveMaterial = request('rpc.intake.give-material.v1', {
  input: z.object({ commandId, requestId: id, body: words }),
  output: z.object({ entryId: id }),
  refusals: ['material-not-asked', 'material-already-given', 'wrong-state'],
});

export const WriteToCentre = request('rpc.intake.write-to-centre.v1', {
  input: z.object({ commandId, body: words }),
  output: z.object({ entryId: id }),
  refusals: ['wrong-state'],
});
