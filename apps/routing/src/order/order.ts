import type { Actor, OrderState } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';

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
}

/** Who works on it: as routing's copy of the organisation knows them. */
export interface Worker {
  readonly personId: string;
  readonly unitId: string | null;
  readonly isOfficer: boolean;
  readonly headOf: readonly string[];
}

/** What a person wants of an order, with the version that they saw. */
export type OrderCommand =
  | { readonly do: 'accept' }
  | { readonly do: 'report-progress' }
  | { readonly do: 'give-opinion' }
  | { readonly do: 'send-opinion-back' }
  | { readonly do: 'reassign'; readonly unitId: string; readonly personId: string | null };

export type OrderAct = OrderCommand['do'];

/** From which states an act is possible, and where it leads; what is not here is refused. */
const chart: Readonly<Record<OrderAct, Partial<Record<OrderState, OrderState>>>> = {
  accept: { issued: 'accepted' },
  'report-progress': { issued: 'accepted', accepted: 'accepted', 'opinion-given': 'opinion-given' },
  'give-opinion': { issued: 'opinion-given', accepted: 'opinion-given' },
  'send-opinion-back': { 'opinion-given': 'accepted' },
  reassign: { issued: 'issued', accepted: 'issued', 'opinion-given': 'issued' },
};

const over: readonly OrderState[] = ['returned', 'cancelled', 'closed'];
export const isOpen = (state: OrderState): boolean => !over.includes(state);

/** Whose hands an order is in: its person, the head of its unit, or, while nobody is named, anyone of the unit. */
const holds = (order: Order, { personId, unitId, headOf }: Worker): boolean =>
  order.personId === personId || headOf.includes(order.unitId) || (order.personId === null && unitId === order.unitId);

/** Officers send back and reassign; heads reassign within what they head; the work itself is its holder's. */
const mayDo = (order: Order, command: OrderCommand, worker: Worker): boolean => {
  if (command.do === 'send-opinion-back') return worker.isOfficer;
  if (command.do === 'reassign') return worker.isOfficer || (worker.headOf.includes(order.unitId) && command.unitId === order.unitId);
  return holds(order, worker);
};

/** The order after the command, or why not. Who may not even read it has been told `not-found` before. */
export const decide = (order: Order, command: OrderCommand, worker: Worker, version: number): Order | Refusal => {
  if (!mayDo(order, command, worker)) return refuse('not-allowed');
  if (order.version !== version) return refuse('stale-version', { field: 'version', values: { version: order.version } });
  const next = chart[command.do][order.state];
  if (!next) return isOpen(order.state) ? refuse('wrong-state', { values: { state: order.state } }) : refuse('order-closed');
  const holder = command.do === 'reassign' ? { unitId: command.unitId, personId: command.personId } : {};
  return { ...order, ...holder, state: next, version: order.version + 1 };
};

/** The order after something that happened elsewhere; the same order where it changes nothing. */
export const after = (order: Order, happened: 'answered' | 'ended' | 'merged'): Order => {
  if (!isOpen(order.state)) return order;
  const state: OrderState = happened === 'answered' ? 'closed' : happened === 'ended' ? 'cancelled' : 'suspended';
  return order.state === state ? order : { ...order, state, version: order.version + 1 };
};

export const byPerson = (personId: string, isOfficer: boolean): Actor => ({ kind: 'person', personId, role: isOfficer ? 'officer' : 'handler' });
