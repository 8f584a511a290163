import type { PointRule } from '@huiyin/policy';
import { pointRule } from '@huiyin/policy';
import type { Headed } from '../src/points/heads';
import type { Told } from '../src/points/told';

export const minute = (n: number): string => new Date(Date.UTC(2026, 10, 20, 1, n)).toISOString();

type Given = Pick<Told, 'type'> & Partial<Omit<Told, 'type'>> & { readonly at?: number };

/** Facts a minute apart, or at their own minute. */
export const story = (...given: readonly Given[]): Told[] =>
  given.map(({ at, ...fact }, n) => ({ id: `f${n}`, round: 1, occurredAt: minute(at ?? n), policyVersion: 1, actor: { kind: 'system' }, data: {}, ...fact }));

const names = { zh: '扣分', en: 'Points' };
export const rule = (id: string, fact: string, points: number, against: PointRule['against'], where?: Record<string, (string | boolean)[]>): PointRule =>
  pointRule.parse({ id, names, on: { fact, ...(where && { where }) }, points, against });

export const order = { orderId: 'o', lead: true, number: 'CB-1', unitId: 'logistics', personId: 'handler' };

/** Logistics changed its head at minute 30; the workshop has none. */
export const heads: readonly Headed[] = [
  { unitId: 'logistics', version: 1, at: minute(0), headPersonId: 'head' },
  { unitId: 'logistics', version: 2, at: minute(30), headPersonId: 'new-head' },
  { unitId: 'workshop', version: 1, at: minute(0), headPersonId: null },
];
