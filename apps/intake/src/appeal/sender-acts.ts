import type { Actor } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';
import { type Appeal, decide, type Decision } from './appeal';

const sender: Actor = { kind: 'sender' };

/** The sender takes it back: in the first round, until an order has been recorded. */
export const withdraw = (appeal: Appeal, now: Date): Decision | Refusal => {
  if (appeal.round > 1 || appeal.ordered) return refuse('wrong-state', { values: { status: appeal.stage.status } });
  return decide(appeal, 'withdraw', { type: 'appeal-withdrawn', data: {}, actor: sender }, now);
};

/** The sender writes to the centre; the words are kept by intake under the id of the line. */
export const write = (appeal: Appeal, { entryId }: { entryId: string }, now: Date): Decision | Refusal =>
  decide(appeal, 'write', { id: entryId, type: 'sender-wrote', data: { entryId }, actor: sender }, now);

/** An officer, or who holds an order, asks the sender for something. Whether a clock pauses is for sla to say. */
export const requestMaterial = (
  appeal: Appeal, command: { requestId: string; orderId: string | null; actor: Actor }, now: Date,
): Decision | Refusal => {
  const { requestId, orderId, actor } = command;
  return decide(appeal, 'ask-material', { id: requestId, type: 'material-requested', data: { requestId, orderId }, actor }, now);
};

/** The sender answers a question, once. */
export const giveMaterial = (appeal: Appeal, command: { requestId: string; entryId: string }, now: Date): Decision | Refusal => {
  const request = appeal.requests.find(({ id }) => id === command.requestId);
  if (!request) return refuse('material-not-asked', { field: 'requestId' });
  if (request.given) return refuse('material-already-given', { field: 'requestId' });
  const { requestId, entryId } = command;
  const data = { requestId, entryId, orderId: request.orderId };
  return decide(appeal, 'give-material', { id: entryId, type: 'material-given', data, actor: sender }, now);
};

interface Staff {
  readonly personId: string;
  readonly roles: readonly string[];
  readonly headOf: readonly string[];
}

/** For which order somebody asks: an officer for any or none, a holder for their own. */
export const askingOrder = (appeal: Appeal, staff: Staff, orderId: string | null): { orderId: string | null; role: string } | Refusal => {
  const open = appeal.orders.filter((order) => order.open);
  const named = orderId === null ? undefined : open.find(({ id }) => id === orderId);
  if (orderId !== null && !named) return refuse('not-found', { field: 'orderId' });
  if (staff.roles.includes('officer')) return { orderId, role: 'officer' };
  const holds = ({ personId, unitId }: (typeof open)[number]): boolean => personId === staff.personId || staff.headOf.includes(unitId);
  const own = named ? [named].find(holds) : open.find(holds);
  return own ? { orderId: own.id, role: own.personId === staff.personId ? 'handler' : 'department-head' } : refuse('not-allowed');
};
