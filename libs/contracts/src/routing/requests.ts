import { z } from 'zod';
import { request } from '../request';
import { caseNumber, commandId, id, instant, page, pageOf, reason, version, words } from '../shared-shapes';

export const orderState = z.enum(['issued', 'accepted', 'opinion-given', 'suspended', 'returned', 'cancelled', 'closed']);
export type OrderState = z.output<typeof orderState>;

const order = z.object({
  id,
  number: z.string(),
  appealId: id,
  round: z.int(),
  lead: z.boolean(),
  state: orderState,
  version,
  unitId: id,
  personId: id.nullable(),
  why: z.array(reason),
  issuedAt: instant,
  progress: z.array(z.object({ id, text: z.string(), at: instant, personId: id })),
  opinions: z.array(z.object({ id, text: z.string(), at: instant, personId: id, sentBack: z.object({ at: instant, why: z.string() }).nullable() })),
  /** Who gave it to whom, and why; for the staff. */
  reassignments: z.array(z.object({
    id, at: instant, by: id, why: z.string(), fromUnitId: id, fromPersonId: id.nullable(), unitId: id, personId: id.nullable(),
  })).default([]),
  /** Given back by its department, and why; for the staff. */
  returned: z.object({ at: instant, by: id, why: z.string() }).nullable().default(null),
  /** It is in the hands of who asks: they are its person, or head its unit. */
  holds: z.boolean().default(false),
  /** To whom of its unit who asks may give it, as its head. */
  takerIds: z.array(id).default([]),
});

/** Which department and person routing proposes for filed appeals, and why. At most 100. */
export const ReadProposals = request('rpc.routing.read-proposals.v1', {
  input: z.object({ appealIds: z.array(id).max(100) }),
  output: z.array(z.object({
    appealId: id, unitId: id.nullable(), personId: id.nullable(), why: z.array(reason),
    /** Whom the officer may choose instead. */
    choices: z.array(z.object({ unitId: id, personIds: z.array(id) })),
  })),
});

export const ReadOrders = request('rpc.routing.read-orders.v1', {
  input: z.object({ appealIds: z.array(id).max(100) }),
  output: z.array(order),
});

export const ReadOrder = request('rpc.routing.read-order.v1', {
  input: z.object({ orderId: id.optional(), number: caseNumber.optional() }),
  output: order.nullable(),
});

export const ListOrders = request('rpc.routing.list-orders.v1', {
  input: z.object({ open: z.boolean().default(true), ...page }),
  output: pageOf(order),
});

const onOrder = { commandId, orderId: id, version };
const changed = z.object({ orderId: id, version, state: orderState });
const everyAct = ['not-found', 'not-allowed', 'own-appeal', 'stale-version', 'wrong-state', 'order-closed', 'command-id-reused'] as const;

export const AcceptOrder = request('rpc.routing.accept-order.v1', {
  input: z.object(onOrder), output: changed, refusals: everyAct,
});
export const ReportProgress = request('rpc.routing.report-progress.v1', {
  input: z.object({ ...onOrder, text: words }), output: changed, refusals: everyAct,
});
export const GiveOpinion = request('rpc.routing.give-opinion.v1', {
  input: z.object({ ...onOrder, text: words }), output: changed, refusals: everyAct,
});
export const SendOpinionBack = request('rpc.routing.send-opinion-back.v1', {
  input: z.object({ ...onOrder, opinionId: id, why: words }), output: changed, refusals: [...everyAct, 'opinion-missing'],
});
export const ReassignOrder = request('rpc.routing.reassign-order.v1', {
  input: z.object({ ...onOrder, unitId: id, personId: id.optional(), why: words }),
  output: changed,
  refusals: [...everyAct, 'no-department', 'no-handler'],
});

/** The department gives the order back to the centre, and says why: no offence within the policy's limit. */
export const ReturnOrder = request('rpc.routing.return-order.v1', {
  input: z.object({ ...onOrder, why: words }), output: changed, refusals: everyAct,
});
/** What was returned goes to another department or person as an order of its own. */
export const IssueOrder = request('rpc.routing.issue-order.v1', {
  input: z.object({ ...onOrder, unitId: id, personId: id.optional() }),
  output: changed,
  refusals: [...everyAct, 'no-department', 'no-handler'],
});
