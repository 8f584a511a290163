import { order, type Row, theirOpinion, theirOrder, theirPerson, theirUnit, words } from './row';

/** What is done with an order. */
export const orderRows: Readonly<Record<string, Row>> = {
  acceptOrder: {
    by: 'handler', on: 'issued', things: { orderId: theirOrder }, input: order,
    again: ['stale-version'], wrongState: { taken: ['wrong-state'], answered: ['order-closed'] },
  },
  reportProgress: {
    by: 'handler', on: 'taken', words: { text: 10_000 }, things: { orderId: theirOrder }, input: (one) => ({ ...order(one), text: words }),
    again: ['stale-version'], wrongState: { answered: ['order-closed'] },
  },
  giveOpinion: {
    by: 'handler', on: 'taken', words: { text: 10_000 }, things: { orderId: theirOrder }, input: (one) => ({ ...order(one), text: words }),
    again: ['stale-version'], wrongState: { answered: ['order-closed'] },
  },
  sendOpinionBack: {
    by: 'officer', on: 'opined', words: { why: 10_000 }, things: { orderId: theirOrder, opinionId: theirOpinion },
    input: (one) => ({ ...order(one), opinionId: one.order?.opinions[0]?.id, why: words }), again: ['stale-version'],
  },
  reassignOrder: {
    by: 'officer', on: 'issued', words: { why: 1_000 }, things: { orderId: theirOrder, unitId: theirUnit, personId: theirPerson },
    input: (one, { home: { handler } }) => ({ ...order(one), unitId: handler.membership.unit?.id, personId: handler.membership.person.id, why: words }),
    again: ['stale-version'], wrongState: { answered: ['order-closed'] },
  },
  returnOrder: {
    by: 'handler', on: 'taken', words: { why: 1_000 }, things: { orderId: theirOrder }, input: (one) => ({ ...order(one), why: '这件归工程车间管。' }),
    again: ['not-found'], notBy: { officer: ['FORBIDDEN'], leader: ['FORBIDDEN'] }, wrongState: { answered: ['order-closed'], returned: ['not-found'] },
  },
  issueOrder: {
    by: 'officer', on: 'returned', things: { orderId: theirOrder, unitId: theirUnit, personId: theirPerson },
    input: (one, { home: { handler } }) => ({ ...order(one), unitId: handler.membership.unit?.id, personId: handler.membership.person.id }),
    again: ['wrong-state'], notBy: { handler: ['FORBIDDEN'], leader: ['FORBIDDEN'] }, wrongState: { issued: ['wrong-state'], answered: ['order-closed'] },
  },
  findEvasion: {
    by: 'officer', on: 'opined', words: { evidence: 2_000 }, things: { orderId: theirOrder, opinionId: theirOpinion },
    input: ({ order: one }) => ({ orderId: one?.id, opinionId: one?.opinions[0]?.id, evidence: '没有一处答到问题。' }), again: ['evasion-found'],
    notBy: { handler: ['FORBIDDEN'], leader: ['not-found'] }, odd: () => ({ 'of a return that there was not': [{ opinionId: undefined }, 'wrong-state'] }),
  },
};
