import { randomBytes, randomUUID } from 'node:crypto';
import type { Fields } from '../stack/ask';
import type { Case } from './case';
import { ideaRows } from './idea-rows';
import type { Prepared, State } from './prepared';

/** Who asks: a member of staff, the sender of the case by its token, or nobody that is known. */
export type Who = 'officer' | 'handler' | 'leader' | 'admin' | 'groupAdmin' | 'pointsHead' | 'pointsLeader' | 'ideasOfficer' | 'ideasLeader' | 'reviewer' | 'author' | 'named' | 'colleague' | 'sender' | 'anybody';

export interface Row {
  readonly by: Who;
  /** The state of the case that a valid input is about. */
  readonly on: State;
  /** A valid input but for its commandId. */
  readonly input: (one: Case, prepared: Prepared) => Fields;
  /** Fields that hold words, with the most characters that they take. */
  readonly words?: Readonly<Record<string, number>>;
  /** Words that may be left empty. */
  readonly mayBeEmpty?: readonly string[];
  /** Fields that name a thing, and that thing of the other tenant. */
  readonly things: Readonly<Record<string, (foreign: Prepared) => string | undefined>>;
  /** The same again under another commandId, once it is done. */
  readonly again?: readonly string[];
  /** Staff who may not, and what each is told. */
  readonly notBy?: Readonly<Partial<Record<'officer' | 'handler' | 'leader', readonly string[]>>>;
  /** What an auditor is told where the act is not forbidden to them as such. */
  readonly auditor?: string;
  /** What the staff are told of what a sender does, where it is not forbidden to them as such. */
  readonly staff?: string;
  /** The tenant's policy lets nobody: what is said to every input that is well formed. */
  readonly never?: readonly string[];
  /** What a rule of its own refuses, by what is wrong: the fields that make it so, and what is said. */
  readonly odd?: (one: Case, prepared: Prepared) => Readonly<Record<string, readonly [change: Fields, says: string]>>;
  /** Cases where the matter has moved on, and what is said there. */
  readonly wrongState?: Readonly<Partial<Record<keyof Prepared['at'], readonly string[]>>>;
}

const theirAppeal = ({ theirs }: Prepared) => theirs.appealId;
const theirOrder = ({ theirs }: Prepared) => theirs.order?.id;
const theirOpinion = ({ theirs }: Prepared) => theirs.order?.opinions[0]?.id;
const theirUnit = ({ foreign }: Prepared) => foreign.handler.membership.unit?.id;
const theirPerson = ({ foreign }: Prepared) => foreign.handler.membership.person.id;

const appeal = ({ appealId, version }: Case): Fields => ({ appealId, version });
const order = ({ order: one }: Case): Fields => ({ orderId: one?.id, version: one?.version });
const afterAnswer = ({ appealId, followUp }: Case): Fields => ({ appealId, version: followUp?.version });
/** From and until, in days from now. */
const span = (from: number, until: number): Fields => ({ from: inDays(from), until: inDays(until) });
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const words = '循环泵周一到货，周二修好。';

/** Every mutation of the schema. One without a row fails the test. */
export const table: Readonly<Record<string, Row>> = {
  submitAppeal: {
    by: 'anybody', on: 'filed', words: { title: 200, body: 10_000 }, mayBeEmpty: ['title'], things: {},
    input: (_one, { home }) => ({ placeCode: home.placeCode, receiptSeed: randomBytes(24).toString('base64url'), mode: 'ANONYMOUS', title: '热水', body: words }),
  },
  openReceipt: { by: 'anybody', on: 'filed', things: {}, input: ({ receiptCode }) => ({ code: receiptCode }) },
  openOwnAppeal: { by: 'named', on: 'own', things: { number: ({ theirs }) => theirs.number }, input: ({ number }) => ({ number }) },
  openPlace: {
    by: 'admin', on: 'filed', words: { name: 60 }, things: { unitId: theirUnit },
    input: (_one, { home }) => ({ name: '一号食堂', unitId: home.handler.membership.unit?.id }),
  },
  acceptAppeal: {
    by: 'officer', on: 'filed', things: { appealId: theirAppeal, 'route.unitId': theirUnit, 'route.personId': theirPerson },
    input: (one, { home: { handler } }) => ({
      ...appeal(one), category: one.category, grade: one.grade, route: { unitId: handler.membership.unit?.id, personId: handler.membership.person.id },
    }),
    again: ['stale-version'], wrongState: { issued: ['wrong-state'], answered: ['wrong-state'], withdrawn: ['wrong-state'] },
  },
  gradeAppeal: {
    by: 'officer', on: 'filed', things: { appealId: theirAppeal }, input: (one, { home }) => ({ ...appeal(one), grade: home.otherGrade(one.grade) }),
    again: ['stale-version'], wrongState: { answered: ['wrong-state'], withdrawn: ['wrong-state'] },
  },
  fileOnBehalf: {
    by: 'officer', on: 'filed', words: { title: 200, body: 10_000, callerName: 60 }, mayBeEmpty: ['title', 'callerName'],
    things: { senderId: theirPerson, unitId: theirUnit }, notBy: { handler: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    input: (_one, { home }) => ({ channel: 'hotline', mode: 'NAMED', callerName: '赵某家属', callerPhone: '13900002207', unitId: home.handler.membership.unit?.id, title: '帮扶', body: words }),
  },
  answerOnSpot: {
    by: 'officer', on: 'filed', words: { answer: 10_000, grounds: 2_000 }, things: { appealId: theirAppeal }, notBy: { handler: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    input: (one) => ({ ...appeal(one), answer: words, grounds: '后勤服务标准第 9 条' }), again: ['stale-version'],
    wrongState: { issued: ['wrong-state'], answered: ['wrong-state'], withdrawn: ['wrong-state'] },
  },
  barPersons: {
    by: 'officer', on: 'issued', words: { reason: 2_000 }, things: { appealId: theirAppeal }, notBy: { handler: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    input: (one, { home }) => ({ ...appeal(one), personIds: [home.leader.membership.person.id], barred: true, reason: '诉求说的就是他。' }),
  },
  refuseAppeal: {
    by: 'officer', on: 'filed', words: { words: 2_000 }, things: { appealId: theirAppeal },
    input: (one) => ({ ...appeal(one), reason: 'in-court', words: '判决后可以再提。' }), again: ['stale-version'], notBy: { handler: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    wrongState: { issued: ['wrong-state'], answered: ['wrong-state'], withdrawn: ['wrong-state'] },
  },
  referAppeal: {
    by: 'officer', on: 'issued', words: { words: 2_000 }, mayBeEmpty: ['words'], things: { appealId: theirAppeal },
    input: (one) => ({ ...appeal(one), to: 'mediation', words: '调解要带身份证。' }), again: ['stale-version'], notBy: { handler: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    wrongState: { answered: ['wrong-state'], withdrawn: ['wrong-state'] },
  },
  withdrawAppeal: { by: 'sender', on: 'filed', things: {}, input: () => ({}), again: ['wrong-state'], wrongState: { issued: ['wrong-state'], answered: ['wrong-state'] } },
  mergeAppeal: {
    by: 'officer', on: 'filed', things: { appealId: theirAppeal, targetId: theirAppeal }, input: (one, { at }) => ({ ...appeal(one), targetId: at.issued.appealId }),
    again: ['stale-version'], notBy: { handler: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    wrongState: { answered: ['wrong-state'], withdrawn: ['wrong-state'], merged: ['wrong-state'] },
    odd: (one, { at }) => ({
      'into itself': [{ targetId: one.appealId }, 'merge-into-itself'],
      'into a merged one': [{ targetId: at.merged.appealId }, 'merge-target-merged'],
      'into an answered one': [{ targetId: at.answered.appealId }, 'merge-target-closed'],
      'in a circle': [{ appealId: at.merged.mergedInto, version: 1, targetId: at.merged.appealId }, 'merge-target-merged'],
      'of one into which another was merged': [{ appealId: at.merged.mergedInto, version: 1 }, 'merge-has-sources'],
    }),
  },
  unmergeAppeal: {
    by: 'officer', on: 'merged', things: { appealId: theirAppeal }, input: appeal, again: ['stale-version'], notBy: { handler: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    wrongState: { issued: ['wrong-state'], answered: ['wrong-state'], withdrawn: ['wrong-state'] },
  },
  requestMaterial: {
    by: 'officer', on: 'taken', words: { question: 10_000 }, things: { appealId: theirAppeal, orderId: theirOrder },
    input: ({ appealId, order: one }) => ({ appealId, orderId: one?.id, question: words }),
  },
  giveMaterial: {
    by: 'sender', on: 'asked', words: { body: 10_000 }, things: { requestId: ({ theirs }) => theirs.requestId },
    input: ({ requestId }) => ({ requestId, body: words }), again: ['material-already-given'],
  },
  writeToCentre: { by: 'sender', on: 'asked', words: { body: 10_000 }, things: {}, input: () => ({ body: words }) },
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
  judgeLevel: {
    by: 'leader', on: 'filed', words: { reasons: 2_000 }, things: { stepId: ({ levels }) => levels.theirStepId },
    input: (_one, { levels }) => ({ stepId: levels.stepId, couldHaveSolved: true, reasons: '换个阀门就行。' }),
    again: ['level-judged'], notBy: { officer: ['not-allowed'], handler: ['FORBIDDEN'] },
    odd: (_one, { levels }) => ({ 'of a call that there was not': [{ stepId: randomUUID() }, 'not-found'], 'their own': [{ stepId: levels.ownStepId }, 'level-own'] }),
  },
  appealPoints: {
    by: 'pointsHead', on: 'filed', words: { words: 1_000 }, things: { entryId: ({ levels }) => levels.entryId }, input: (_one, { points }) => ({ entryId: points.entryId, words: '配件在路上。' }),
    again: ['plea-given'], notBy: { officer: ['not-found'], handler: ['not-found'], leader: ['not-found'] },
    odd: () => ({ 'of an entry that nobody has': [{ entryId: randomUUID() }, 'not-found'] }),
  },
  decidePointsAppeal: {
    by: 'pointsLeader', on: 'filed', words: { reasons: 1_000 }, things: { pleaId: ({ levels }) => levels.pleaId },
    input: (_one, { points }) => ({ pleaId: points.pleaId, outcome: 'STANDS', reasons: '延期没有批。' }), again: ['plea-decided'],
    notBy: { officer: ['not-found'], handler: ['FORBIDDEN'], leader: ['not-found'] },
    odd: () => ({ 'on a plea that nobody made': [{ pleaId: randomUUID() }, 'not-found'] }),
  },
  sendReply: {
    by: 'officer', on: 'opined', words: { text: 10_000 }, things: { appealId: theirAppeal, opinionId: theirOpinion },
    input: ({ appealId, order: one }) => ({ appealId, kind: 'PROGRESS', text: words, opinionId: one?.opinions[0]?.id, parts: [] }),
    wrongState: { answered: ['wrong-state'], withdrawn: ['wrong-state'] },
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
  answerQuestionnaire: {
    by: 'anybody', on: 'questioned', words: { words: 10_000 }, mayBeEmpty: ['words'], things: {},
    input: ({ followUp }) => ({ code: followUp?.linkCode ?? '', satisfied: true, words: '热水有了。' }), again: ['questionnaire-used'],
  },
  askReview: {
    by: 'sender', on: 'answered', words: { words: 10_000 }, things: {}, input: () => ({ words: '还是没有热水。' }), again: ['review-open'],
    wrongState: { issued: ['wrong-state'], withdrawn: ['wrong-state'], reviewed: ['review-open'] },
  },
  decideReview: {
    by: 'leader', on: 'reviewed', words: { reasons: 10_000 }, things: { reviewId: ({ theirReview }) => theirReview.reviewId },
    input: ({ reviewId, followUp }) => ({ reviewId, version: followUp?.version, outcome: 'UPHELD', reasons: words }), again: ['review-decided'],
    notBy: { officer: ['review-own-decision'], handler: ['review-own-decision'] },
  },
  strikeOffAppeal: { by: 'officer', on: 'answered', things: { appealId: theirAppeal }, input: appeal, never: ['not-allowed'], notBy: { handler: ['not-allowed'], leader: ['not-found'] } },
  archiveAppeal: {
    by: 'officer', on: 'concluded', things: { appealId: theirAppeal }, input: appeal, again: ['stale-version'],
    wrongState: { issued: ['wrong-state'], answered: ['wrong-state'], reviewed: ['wrong-state'] },
  },
  markNotificationsRead: {
    by: 'handler', on: 'opined', things: { ids: ({ theirs }) => theirs.told[0] }, input: ({ told }) => ({ ids: told }), notBy: { officer: ['not-found'], leader: ['not-found'] }, auditor: 'not-found',
  },
  grantAudit: {
    by: 'groupAdmin', on: 'filed', words: { why: 500 }, things: { membershipId: ({ home }) => home.auditor.membership.id },
    input: (_one, { group }) => ({ membershipId: group.auditor.membership.id, rootId: group.admin.membership.tenant.id, ...span(-1, 30), why: '年度民主管理检查' }),
    notBy: { officer: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    odd: (_one, { home }) => ({
      'over a subtree that is not theirs': [{ rootId: randomUUID() }, 'subtree-not-yours'],
      'ending before it begins': [span(3, 2), 'grant-ends-too-early'],
      'in the past': [span(-3, -2), 'grant-ends-too-early'],
      'longer than the policy lets': [span(0, 367), 'grant-too-long'],
      'for somebody unknown': [{ membershipId: randomUUID() }, 'auditor-unknown'],
      'for somebody who does not audit': [{ membershipId: home.officer.membership.id }, 'auditor-unknown'],
    }),
  },
  revokeAudit: {
    by: 'groupAdmin', on: 'filed', things: {}, input: (_one, { group }) => ({ grantId: group.grants[0] }), again: ['grant-over'],
    notBy: { officer: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    odd: (_one, { group }) => ({
      "somebody else's": [{ grantId: randomUUID() }, 'not-found'],
      'one that was revoked': [{ grantId: group.grants[1] }, 'grant-over'],
    }),
  },
  ...ideaRows,
};
