import { afterAnswer, appeal, over, type Row, theirAppeal, theirOpinion, theirOrder, theirPerson, theirUnit, words } from './row';

/** What the service centre and who decides do with a case. */
export const caseRows: Readonly<Record<string, Row>> = {
  fileOnBehalf: {
    by: 'officer', on: 'filed', words: { title: 200, body: 10_000, callerName: 60, 'onSpot.answer': 10_000, 'onSpot.grounds': 2_000 }, mayBeEmpty: ['title', 'callerName'],
    things: { senderId: theirPerson, unitId: theirUnit }, notBy: { handler: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    input: (_one, { home }) => ({ channel: 'hotline', mode: 'NAMED', callerName: '赵某家属', callerPhone: '13900002207', unitId: home.handler.membership.unit?.id, title: '帮扶', body: words }),
    also: () => ({ onSpot: { answer: words, grounds: '后勤服务标准第 9 条' } }),
  },
  acceptAppeal: {
    by: 'officer', on: 'filed', things: { appealId: theirAppeal, 'route.unitId': theirUnit, 'route.personId': theirPerson },
    input: (one, { home: { handler } }) => ({
      ...appeal(one), category: one.category, grade: one.grade, route: { unitId: handler.membership.unit?.id, personId: handler.membership.person.id },
    }),
    again: ['stale-version'], wrongState: { issued: ['wrong-state'], answered: ['wrong-state'], ...over },
  },
  gradeAppeal: {
    by: 'officer', on: 'filed', things: { appealId: theirAppeal }, input: (one, { home }) => ({ ...appeal(one), grade: home.otherGrade(one.grade) }),
    again: ['stale-version'], wrongState: { answered: ['wrong-state'], ...over },
  },
  answerOnSpot: {
    by: 'officer', on: 'filed', words: { answer: 10_000, grounds: 2_000 }, things: { appealId: theirAppeal }, notBy: { handler: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    input: (one) => ({ ...appeal(one), answer: words, grounds: '后勤服务标准第 9 条' }), again: ['stale-version'],
    wrongState: { issued: ['wrong-state'], answered: ['wrong-state'], ...over },
  },
  barPersons: {
    by: 'officer', on: 'issued', words: { reason: 2_000 }, things: { appealId: theirAppeal }, notBy: { handler: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    input: (one, { home }) => ({ ...appeal(one), personIds: [home.leader.membership.person.id], barred: true, reason: '诉求说的就是他。' }), wrongState: { archived: ['wrong-state'] },
  },
  refuseAppeal: {
    by: 'officer', on: 'filed', words: { words: 2_000 }, things: { appealId: theirAppeal },
    input: (one) => ({ ...appeal(one), reason: 'in-court', words: '判决后可以再提。' }), again: ['stale-version'], notBy: { handler: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    wrongState: { issued: ['wrong-state'], answered: ['wrong-state'], ...over },
  },
  referAppeal: {
    by: 'officer', on: 'issued', words: { words: 2_000 }, mayBeEmpty: ['words'], things: { appealId: theirAppeal },
    input: (one) => ({ ...appeal(one), to: 'mediation', words: '调解要带身份证。' }), again: ['stale-version'], notBy: { handler: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    wrongState: { answered: ['wrong-state'], ...over },
  },
  mergeAppeal: {
    by: 'officer', on: 'filed', things: { appealId: theirAppeal, targetId: theirAppeal }, input: (one, { at }) => ({ ...appeal(one), targetId: at.issued.appealId }),
    again: ['stale-version'], notBy: { handler: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    wrongState: { answered: ['wrong-state'], ...over, merged: ['wrong-state'] },
    odd: (one, { at }) => ({
      'into itself': [{ targetId: one.appealId }, 'merge-into-itself'],
      'into a merged one': [{ targetId: at.merged.appealId }, 'merge-target-merged'],
      'into an answered one': [{ targetId: at.answered.appealId }, 'merge-target-closed'],
      'into an archived one': [{ targetId: at.archived.appealId }, 'merge-target-closed'],
      'in a circle': [{ appealId: at.merged.mergedInto, version: 1, targetId: at.merged.appealId }, 'merge-target-merged'],
      'of one into which another was merged': [{ appealId: at.merged.mergedInto, version: 1 }, 'merge-has-sources'],
    }),
  },
  unmergeAppeal: {
    by: 'officer', on: 'merged', things: { appealId: theirAppeal }, input: appeal, again: ['stale-version'], notBy: { handler: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    wrongState: { issued: ['wrong-state'], answered: ['wrong-state'], ...over },
  },
  requestMaterial: {
    by: 'officer', on: 'taken', words: { question: 10_000 }, things: { appealId: theirAppeal, orderId: theirOrder },
    input: ({ appealId, order: one }) => ({ appealId, orderId: one?.id, question: words }), wrongState: { archived: ['wrong-state'] },
  },
  sendReply: {
    by: 'officer', on: 'opined', words: { text: 10_000 }, things: { appealId: theirAppeal, opinionId: theirOpinion },
    input: ({ appealId, order: one }) => ({ appealId, kind: 'PROGRESS', text: words, opinionId: one?.opinions[0]?.id, parts: [] }),
    wrongState: { answered: ['wrong-state'], ...over },
  },
  recordCallBack: {
    by: 'officer', on: 'answeredByName', words: { words: 10_000 }, mayBeEmpty: ['words'], things: { appealId: theirAppeal },
    input: (one) => ({ ...afterAnswer(one), outcome: 'REACHED', satisfied: true, words: '热水有了，满意。' }), again: ['stale-version'],
    notBy: { handler: ['call-back-own-work'], leader: ['not-found'] },
    wrongState: {
      // Of a sender whom nobody can phone.
      answered: ['call-back-anonymous'],
      issued: ['call-back-closed'], reviewed: ['call-back-closed'], concluded: ['call-back-closed'], withdrawn: ['call-back-closed'],
    },
  },
  askByQuestionnaire: {
    by: 'officer', on: 'answered', things: { appealId: theirAppeal }, input: afterAnswer, again: ['stale-version'],
    notBy: { handler: ['call-back-own-work'], leader: ['not-found'] },
    wrongState: { questioned: ['questionnaire-asked'], issued: ['call-back-closed'], concluded: ['call-back-closed'], withdrawn: ['call-back-closed'] },
  },
  decideReview: {
    by: 'leader', on: 'reviewed', words: { reasons: 10_000 }, things: { reviewId: ({ theirReview }) => theirReview.reviewId },
    input: ({ reviewId, followUp }) => ({ reviewId, version: followUp?.version, outcome: 'UPHELD', reasons: words }), again: ['review-decided'],
    notBy: { officer: ['review-own-decision'], handler: ['review-own-decision'] },
  },
  strikeOffAppeal: { by: 'officer', on: 'answered', things: { appealId: theirAppeal }, input: appeal, never: ['not-allowed'], notBy: { handler: ['not-allowed'], leader: ['not-found'] } },
  archiveAppeal: {
    by: 'officer', on: 'concluded', things: { appealId: theirAppeal }, input: appeal, again: ['stale-version'],
    wrongState: { issued: ['wrong-state'], answered: ['wrong-state'], reviewed: ['wrong-state'], archived: ['wrong-state'] },
  },
};
