import type { Told } from '../src/follow-up/told';

export const minute = (n: number): string => new Date(Date.UTC(2026, 10, 20, 1, n)).toISOString();
export type Given = Pick<Told, 'type'> & Partial<Told>;

/** Facts a minute apart; intake's name their policy, as all of them do. */
export const story = (...given: readonly Given[]): Told[] =>
  given.map((fact, n) => ({
    id: `f${String(n).padStart(2, '0')}`, occurredAt: minute(n), round: 1, data: {}, actor: { kind: 'system' }, policyVersion: 6 + (fact.round ?? 1), ...fact,
  }));

const person = (personId: string, role: string): Told['actor'] => ({ kind: 'person', personId, role });
const order = { orderId: 'w', lead: true, unitId: 'logistics' };

/** An appeal handled by hanna, checked and answered by olga of the centre. */
export const answeredBy: readonly Given[] = [
  { type: 'appeal-filed', data: { number: 'TN-2026-000001', unitId: 'team' }, actor: { kind: 'sender' } },
  { type: 'appeal-accepted', actor: person('olga', 'officer') },
  { type: 'order-issued', data: { ...order, personId: 'ivan' } },
  { type: 'order-reassigned', data: { ...order, fromPersonId: 'ivan', personId: 'hanna' } },
  { type: 'opinion-given', data: { ...order, opinionId: 'o' }, actor: person('hanna', 'handler') },
  { type: 'reply-sent', data: { kind: 'first' }, actor: person('rosa', 'responder') },
  { type: 'reply-sent', data: { kind: 'final' }, actor: person('olga', 'officer') },
];
/** The same, filed without a name. */
export const unnamedIn = (told: readonly Told[]): Told[] => told.map((fact) => (fact.type === 'appeal-filed' ? { ...fact, data: { ...fact.data, mode: 'anonymous' } } : fact));
export const asked: Given = { type: 'call-back-asked', data: { questionnaireId: 'q' } };
export const failed = (reason: string, final: boolean, attempt = 1): Given => ({ type: 'call-back-failed', data: { reason, final, attempt, attemptId: null } });
export const said = (satisfied: boolean, how = 'phone', answerId = 'a'): Given => ({ type: 'satisfaction-given', data: { satisfied, how, answerId } });
export const reviewAsked: Given = { type: 'review-asked', data: { reviewId: 'r', cause: 'asked', personIds: ['lena'] } };
export const reviewDecided = (outcome: string): Given => ({ type: 'review-decided', data: { reviewId: 'r', outcome, reasonsId: 'd' }, actor: person('lena', 'leader') });
export const concluded: Given = { type: 'appeal-concluded', data: { how: 'satisfied' } };
export const reopened: Given = { type: 'appeal-reopened', round: 2, data: {} };
