import type { OrderState } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { type Organisation, workersOf } from '@huiyin/policy';
import type { CaseCopy, Outcome } from '../case/case-copy';

/** One commission 承办单 of one department for one round of one appeal. */
export interface Order {
  readonly id: string;
  readonly number: string;
  readonly appealId: string;
  readonly round: number;
  readonly lead: boolean;
  readonly state: OrderState;
  readonly version: number;
  readonly unitId: string;
  readonly personId: string | null;
  readonly policyVersion: number;
}

/** Who acts on it. */
export interface Worker {
  readonly personId: string;
  readonly isOfficer: boolean;
}

/** What an act is judged by besides the order: the version that the person saw, the tenant's people, the time. */
export interface Surroundings {
  readonly version: number;
  readonly organisation: Pick<Organisation, 'units' | 'members'>;
  /** Persons concerned: no order goes to them. */
  readonly barredPersonIds?: readonly string[];
  /** The appeal is the worker's own: they may only give the order back. */
  readonly own?: boolean;
  /** Those of whom it would go to whose own it is. */
  readonly senderIds?: readonly string[];
  readonly now: Date;
}

/** What a person wants of an order, with the version that they saw. */
export type OrderCommand =
  | { readonly do: 'accept' }
  | { readonly do: 'report-progress' }
  | { readonly do: 'give-opinion' }
  | { readonly do: 'send-opinion-back' }
  | { readonly do: 'return' }
  | ({ readonly do: 'reassign' } & Destined);

/** To whom an order is to go: to the unit's head where nobody is named. */
export interface Destined {
  readonly unitId: string;
  readonly personId?: string | undefined;
}

export type OrderAct = OrderCommand['do'];

/** From which states an act is possible, and where it leads; what is not here is refused. */
const chart: Readonly<Record<OrderAct, Partial<Record<OrderState, OrderState>>>> = {
  accept: { issued: 'accepted' },
  'report-progress': { issued: 'accepted', accepted: 'accepted', 'opinion-given': 'opinion-given' },
  // On a suspended one it is kept, and applied when the order goes on.
  'give-opinion': { issued: 'opinion-given', accepted: 'opinion-given', suspended: 'suspended' },
  'send-opinion-back': { 'opinion-given': 'accepted' },
  return: { issued: 'returned', accepted: 'returned' },
  reassign: { issued: 'issued', accepted: 'issued', 'opinion-given': 'issued' },
};

const over: readonly OrderState[] = ['returned', 'cancelled', 'closed'];

/** Somebody may still have to do something on it. */
export const isOpen = ({ state }: Pick<Order, 'state'>): boolean => !over.includes(state);

/** Whether an order can go to somebody else now. */
export const isMovable = (state: OrderState): boolean => chart.reassign[state] !== undefined;

type Person = Pick<Worker, 'personId'>;
type Around = Pick<Surroundings, 'organisation'>;

export const headOf = (unitId: string, { personId }: Person, { organisation }: Around): boolean =>
  organisation.units.some(({ id, headPersonId }) => id === unitId && headPersonId === personId);

/** Whose hands an order is in: its person's and the head's of its unit, who decides while nobody is named. */
export const holds = (order: Pick<Order, 'unitId' | 'personId'>, worker: Person, around: Around): boolean =>
  order.personId === worker.personId || headOf(order.unitId, worker, around);

/** Officers send back and reassign; heads reassign within what they head; the work itself is its holder's. */
const mayDo = (order: Order, command: OrderCommand, worker: Worker, around: Surroundings): boolean => {
  if (command.do === 'send-opinion-back') return worker.isOfficer;
  if (command.do === 'reassign') return worker.isOfficer || (headOf(order.unitId, worker, around) && command.unitId === order.unitId);
  return holds(order, worker, around);
};

type Holder = Pick<Order, 'unitId' | 'personId'>;

/** No order goes to whose appeal it is, nor to a unit that they head. Only the centre is told why: a head may not learn who sent it. */
const sentBy = (field: string, { isOfficer }: Worker): Refusal => (isOfficer ? refuse('own-appeal', { field }) : refuse('no-handler', { field: 'personId' }));

/** To whom it goes: a unit and a person of the tenant who can work there, else the unit's head. */
const takerOf = ({ unitId, personId }: Destined, worker: Worker, { organisation, barredPersonIds = [], senderIds = [], now }: Surroundings): Holder | Refusal => {
  const unit = organisation.units.find(({ id, closed }) => id === unitId && !closed);
  if (!unit) return refuse('no-department', { field: 'unitId' });
  if (personId !== undefined && !workersOf(unit, organisation, now).includes(personId)) return refuse('no-handler', { field: 'personId' });
  if (unit.headPersonId !== null && senderIds.includes(unit.headPersonId)) return sentBy('unitId', worker);
  const to = personId ?? unit.headPersonId;
  if (to !== null && senderIds.includes(to)) return sentBy('personId', worker);
  return to !== null && barredPersonIds.includes(to) ? refuse('no-handler', { field: 'personId' }) : { unitId, personId: to };
};

/** Whose it is then: who takes it, or to whom it goes. */
const holderAfter = (order: Order, command: OrderCommand, worker: Worker, around: Surroundings): Holder | Refusal => {
  if (command.do === 'accept') return { unitId: order.unitId, personId: worker.personId };
  return command.do === 'reassign' ? takerOf(command, worker, around) : order;
};

const stale = (order: Order, { version }: Surroundings): Refusal | undefined =>
  order.version === version ? undefined : refuse('stale-version', { field: 'version', values: { version: order.version } });

/** The order after the command, or why not. Who may not even read it has been told `not-found` before. */
export const decide = (order: Order, command: OrderCommand, worker: Worker, around: Surroundings): Order | Refusal => {
  if (!mayDo(order, command, worker, around)) return refuse('not-allowed');
  if (around.own && command.do !== 'return') return refuse('own-appeal');
  const seen = stale(order, around);
  if (seen) return seen;
  const state = chart[command.do][order.state];
  if (!state) return over.includes(order.state) ? refuse('order-closed') : refuse('wrong-state', { values: { state: order.state } });
  const holder = holderAfter(order, command, worker, around);
  if (isRefusal(holder)) return holder;
  return { ...order, unitId: holder.unitId, personId: holder.personId, state, version: order.version + 1 };
};

const stateAfter = ({ state }: Order, outcome: Outcome | undefined, worked: OrderState): OrderState => {
  if (state === 'cancelled' || state === 'returned') return state;
  if (outcome === 'ended') return 'cancelled';
  if (state === 'closed' || outcome === 'answered') return 'closed';
  if (outcome === 'merged') return 'suspended';
  return state === 'suspended' ? worked : state;
};

/** The order after what became of its case; the same order where that changes nothing. `worked` is where it goes on when nothing holds it any more. */
export const follow = (order: Order, outcome: Outcome | undefined, worked: OrderState): Order => {
  const state = stateAfter(order, outcome, worked);
  return state === order.state ? order : { ...order, state, version: order.version + 1 };
};

/** Who gets what was returned, or why nobody: while its case waits for an order. */
export const issueAnew = (returned: Order, to: Destined, waiting: Waiting, worker: Worker, around: Surroundings): Holder | Refusal => {
  if (around.own) return refuse('own-appeal');
  const seen = stale(returned, around);
  if (seen) return seen;
  const { stage, round } = waiting.copy;
  if (stage !== 'accepted' || round !== returned.round) return refuse('order-closed');
  if (waiting.orders.some(isOpen)) return refuse('wrong-state', { values: { state: returned.state } });
  return takerOf(to, worker, around);
};

/** A case and its orders. */
interface Waiting {
  readonly copy: Pick<CaseCopy, 'stage' | 'round'>;
  readonly orders: readonly Order[];
}

/** An accepted round without a lead order gets one, once. Thanks 感谢 need none. */
export const needsOrder = ({ stage, kind, round }: CaseCopy, orders: readonly Order[]): boolean =>
  stage === 'accepted' && kind !== 'thanks' && !orders.some((order) => order.lead && order.round === round);
