import { ask } from '../demo/login.mjs';
import * as documents from './documents.mjs';

const nobody = ({ people: { stack } }) => ({ ask: (query, variables) => ask(stack.graphql, query, variables) });
const officer = ({ people }) => people.nth('officer');
// Who handled a case does not call its sender back.
const caller = ({ people }, { order, answeredBy }) => people.other('officer', order?.personId ?? answeredBy);
const handler = ({ people }, { order }) => people.person(order.personId);
const versionOf = async (login, query, variables) => Object.values(await login.ask(query, variables))[0].version;

const onAppeal = (document) => async (world, known, _act, { send }) => {
  await send(officer(world), document, { appealId: known.id, version: await versionOf(officer(world), documents.appeal, { id: known.id }) });
};
const onOrder = (document) => async (world, known, { text }, { send }) => {
  const { version } = await send(handler(world, known), document, { orderId: known.order.id, version: known.order.version, text });
  known.order.version = version;
};
const onCallBack = (document, form) => async (world, known, act, { send }) => {
  const login = caller(world, known);
  await send(login, document, { appealId: known.id, version: await versionOf(login, documents.callBack, { id: known.id }), ...form(act) });
};
const bySender = (document, input) => (world, known, act, { send, story }) => send(world.people.senderOf(story, known), document, input(known, act));

const seen = async (world, known) => {
  const { appeal } = await officer(world).ask(documents.appeal, { number: known.number });
  known.id = appeal.id;
  return { appealId: appeal.id, version: appeal.version };
};

const submitSelf = ({ people, placeCode, ...world }, { mode, kind, title, body }, { send, story, seed }) => {
  const anonymous = mode === 'ANONYMOUS' && { placeCode, receiptSeed: seed };
  const login = anonymous ? nobody({ people, ...world }) : people.nth('sender', story.sender);
  return send(login, documents.submit, { mode, kind, title, body, ...anonymous });
};
const fileForAnother = ({ people }, { mode, kind, title, body, by, channel }, { send, story }) =>
  send(people.nth(by, story.n), documents.fileOnBehalf, { mode, kind, title, body, channel, senderId: people.personIdOf('sender', story.sender) });

/** What each act of a plan asks of the running services: `known` is what was found of the case so far, and grows. */
export const acts = {
  submit: async (world, known, act, way) => {
    const { number, receiptCode } = await (act.by ? fileForAnother : submitSelf)(world, act, way);
    Object.assign(known, { number, ...(receiptCode && { code: receiptCode }) });
  },
  'answer-on-spot': async (world, known, { answer, grounds }, { send }) => {
    await send(officer(world), documents.answerOnSpot, { ...(await seen(world, known)), answer, grounds });
    known.answeredBy = world.people.personIdOf('officer', 0);
  },
  refer: async (world, known, { to }, { send }) => void (await send(officer(world), documents.refer, { ...(await seen(world, known)), to })),
  refuse: async (world, known, { text }, { send }) => {
    const { policy } = await officer(world).ask(documents.notAccepted);
    await send(officer(world), documents.refuse, { ...(await seen(world, known)), reason: policy.notAccepted[0].id, words: text });
  },
  accept: async (world, known, { grade, category }, { send }) => {
    await send(officer(world), documents.accept, { ...(await seen(world, known)), category, grade });
  },
  'take-order': async (world, known, _act, { send }) => {
    const { appeal } = await officer(world).ask(documents.orders, { id: known.id });
    const { id, version, person } = appeal.orders.toSorted((a, b) => b.round - a.round)[0];
    known.order = { id, version, personId: person.id };
    known.order.version = (await send(handler(world, known), documents.acceptOrder, { orderId: id, version })).version;
  },
  progress: onOrder(documents.reportProgress),
  opinion: onOrder(documents.giveOpinion),
  'send-back': async (world, known, { text }, { send }) => {
    const { order } = await officer(world).ask(documents.opinions, { id: known.order.id });
    const input = { orderId: known.order.id, version: known.order.version, opinionId: order.opinions.at(-1).id, why: text };
    known.order.version = (await send(officer(world), documents.sendOpinionBack, input)).version;
  },
  'ask-material': async (world, known, { text }, { send }) => {
    const { id } = await send(handler(world, known), documents.requestMaterial, { appealId: known.id, orderId: known.order.id, question: text });
    known.requestId = id;
  },
  'give-material': bySender(documents.giveMaterial, ({ requestId }, { text }) => ({ requestId, body: text })),
  reply: async (world, known, { kind, text }, { send }) => {
    const parts = await world.people.partsOf(kind, () => officer(world).ask(documents.replyParts));
    await send(officer(world), documents.sendReply, { appealId: known.id, kind, text, parts });
  },
  call: onCallBack(documents.recordCallBack, ({ outcome, satisfied, text }) => ({ outcome, satisfied, words: text })),
  'ask-sender': onCallBack(documents.askByQuestionnaire, () => ({})),
  answer: bySender(documents.answerQuestionnaire, (_known, { satisfied, text }) => ({ satisfied, words: text })),
  review: async (world, known, { outcome, text }, { send }) => {
    const leader = world.people.nth('leader');
    const { reviews } = await leader.ask(documents.reviews);
    const { id, version } = reviews.edges.find(({ node }) => node.appealId === known.id).node;
    await send(leader, documents.decideReview, { reviewId: id, version, outcome, reasons: text });
  },
  'strike-off': onAppeal(documents.strikeOff),
  archive: onAppeal(documents.archive),
  withdraw: bySender(documents.withdraw, () => ({})),
};
