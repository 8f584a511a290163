import { randomBytes } from 'node:crypto';
import { over, type Row, theirAppeal, words } from './row';

/** What a sender does, and who speaks up with them. */
export const senderRows: Readonly<Record<string, Row>> = {
  submitAppeal: {
    by: 'anybody', on: 'filed', words: { title: 200, body: 10_000 }, mayBeEmpty: ['title'], things: {},
    input: (_one, { home }) => ({ placeCode: home.placeCode, receiptSeed: randomBytes(24).toString('base64url'), mode: 'ANONYMOUS', title: '热水', body: words }),
    odd: () => ({ 'with a phone and no name': [{ phone: '139 0000 2207' }, 'phone-anonymous'] }),
  },
  openReceipt: { by: 'anybody', on: 'filed', things: {}, input: ({ receiptCode }) => ({ code: receiptCode }) },
  openOwnAppeal: { by: 'named', on: 'own', things: { number: ({ theirs }) => theirs.number }, input: ({ number }) => ({ number }) },
  withdrawAppeal: { by: 'sender', on: 'filed', things: {}, input: () => ({}), again: ['wrong-state'], wrongState: { issued: ['wrong-state'], answered: ['wrong-state'], ...over } },
  giveMaterial: {
    by: 'sender', on: 'asked', words: { body: 10_000 }, things: { requestId: ({ theirs }) => theirs.requestId },
    input: ({ requestId }) => ({ requestId, body: words }), again: ['material-already-given'],
  },
  writeToCentre: { by: 'sender', on: 'asked', words: { body: 10_000 }, things: {}, input: () => ({ body: words }), wrongState: { archived: ['wrong-state'] } },
  inviteCoSigners: {
    by: 'sender', on: 'own', things: { appealId: theirAppeal }, input: () => ({ open: true }), staff: 'not-found',
    notBy: { handler: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
  },
  joinAppeal: {
    by: 'colleague', on: 'invited', things: { code: ({ theirInvitation }) => theirInvitation.invitationCode }, input: ({ invitationCode }) => ({ code: invitationCode }),
    odd: () => ({ 'of nobody': [{ code: 'ABCD2345EFGH' }, 'invitation-unknown'], 'of nothing': [{ code: '' }, 'invitation-unknown'] }),
  },
  leaveAppeal: {
    by: 'colleague', on: 'coSigned', things: { number: ({ theirInvitation }) => theirInvitation.number }, input: ({ number }) => ({ number }), again: ['not-found'],
  },
  answerQuestionnaire: {
    by: 'anybody', on: 'questioned', words: { words: 10_000 }, mayBeEmpty: ['words'], things: {},
    input: ({ followUp }) => ({ code: followUp?.linkCode ?? '', satisfied: true, words: '热水有了。' }), again: ['questionnaire-used'],
  },
  askReview: {
    by: 'sender', on: 'answered', words: { words: 10_000 }, things: {}, input: () => ({ words: '还是没有热水。' }), again: ['review-open'],
    wrongState: { issued: ['wrong-state'], ...over, reviewed: ['review-open'] },
  },
};
