import { randomBytes, randomUUID } from 'node:crypto';
import type { Prepared } from './prepared';
import type { Row } from './row';

const theirSuggestion = ({ ideas }: Prepared) => ideas.theirs.suggestionId;
const words = '交接班改用电子台账，每班省 20 分钟。';
const scores = (score: number) => ['effect', 'benefit', 'feasible', 'new'].map((criterion) => ({ criterion, score }));
const seed = () => randomBytes(24).toString('base64url');

/** Suggestions and awards, in a tenant whose limits are 100 and 500 yuan. */
export const ideaRows: Readonly<Record<string, Row>> = {
  raiseSuggestion: {
    by: 'ideasOfficer', on: 'filed', words: { title: 200, text: 10_000 }, things: { appealId: ({ ideas }) => ideas.theirs.appealId },
    input: (_one, { ideas }) => ({ appealId: ideas.plain.appealId, title: '电子台账', text: words, class: 'technique' }), again: ['suggestion-raised'],
    notBy: { handler: ['FORBIDDEN'], leader: ['not-found'] },
    odd: (_one, { ideas }) => ({
      'from an appeal that has one': [{ appealId: ideas.raised.appealId }, 'suggestion-raised'],
      'of no class': [{ class: 'moon' }, 'class-unknown'],
      'of no campaign': [{ campaign: 'moon' }, 'campaign-unknown'],
      'with the case number': [{ text: `见 ${ideas.plain.number}` }, 'suggestion-betrays-author'],
      'with a phone number': [{ title: '找 13812345678' }, 'suggestion-betrays-author'],
    }),
  },
  scoreSuggestion: {
    by: 'reviewer', on: 'filed', words: { words: 2_000 }, mayBeEmpty: ['words'], things: { suggestionId: theirSuggestion },
    input: (_one, { ideas }) => ({ suggestionId: ideas.raised.suggestionId, scores: scores(8), words: '值得推广' }), again: ['suggestion-scored'],
    notBy: { officer: ['FORBIDDEN'], leader: ['FORBIDDEN'] },
    odd: (_one, { ideas }) => ({
      'beyond the scale': [{ scores: scores(11) }, 'scores-incomplete'],
      'below nothing': [{ scores: scores(-1) }, 'scores-incomplete'],
      'a criterion left out': [{ scores: scores(8).slice(1) }, 'scores-incomplete'],
      'a criterion twice': [{ scores: [...scores(8).slice(1), scores(8)[1]] }, 'scores-incomplete'],
      'for the second time': [{ suggestionId: ideas.adopted.suggestionId }, 'suggestion-scored'],
    }),
  },
  declineSuggestion: {
    by: 'ideasLeader', on: 'filed', words: { reasons: 10_000 }, things: { suggestionId: theirSuggestion },
    input: (_one, { ideas }) => ({ suggestionId: ideas.poor.suggestionId, reasons: '没有算清成本。' }), again: ['suggestion-decided'],
    notBy: { handler: ['FORBIDDEN'] },
    odd: (_one, { ideas }) => ({ 'what was adopted': [{ suggestionId: ideas.adopted.suggestionId }, 'suggestion-decided'] }),
  },
  reportImplementation: {
    by: 'ideasOfficer', on: 'filed', words: { measure: 10_000 }, things: { suggestionId: theirSuggestion },
    input: (_one, { ideas }) => ({ suggestionId: ideas.adopted.suggestionId, measure: '综采一班已用上。' }), again: ['suggestion-implemented'],
    notBy: { handler: ['FORBIDDEN'] },
    odd: (_one, { ideas }) => ({ 'of what was not adopted': [{ suggestionId: ideas.poor.suggestionId }, 'suggestion-not-adopted'] }),
  },
  openFund: {
    by: 'ideasLeader', on: 'filed', words: { purpose: 100 }, things: {}, input: () => ({ purpose: '金点子奖励', fen: 100_000 }),
    notBy: { handler: ['FORBIDDEN'], officer: ['not-allowed'] },
    odd: () => ({ 'of nothing': [{ fen: 0 }, 'field-malformed'] }),
  },
  grantAward: {
    by: 'ideasLeader', on: 'filed', things: { suggestionId: theirSuggestion, fundId: ({ ideas }) => ideas.theirs.fundId },
    input: (_one, { ideas }) => ({ suggestionId: ideas.toGrant.suggestionId, fundId: ideas.fundId, fen: 30_000 }), again: ['award-granted'],
    notBy: { handler: ['FORBIDDEN'], officer: ['not-allowed'] },
    odd: (_one, { ideas }) => ({
      'of 99 yuan': [{ fen: 9_900 }, 'award-below-limit'],
      'of 501 yuan': [{ fen: 50_100 }, 'award-above-limit'],
      'that the fund does not cover': [{ fundId: ideas.poorFundId }, 'fund-overdrawn'],
      'for what was not adopted': [{ suggestionId: ideas.poor.suggestionId }, 'suggestion-not-adopted'],
      'for the second time': [{ suggestionId: ideas.toReverse.suggestionId }, 'award-granted'],
    }),
  },
  claimAward: {
    by: 'author', on: 'filed', things: {}, input: () => ({ payout: 'CODE', seed: seed() }), again: ['award-claimed'], notBy: { officer: ['FORBIDDEN'] },
    odd: () => ({ 'by name, of an anonymous author': [{ payout: 'NAME' }, 'payout-by-code-only'], 'without a seed': [{ seed: null }, 'payout-seed-missing'] }),
  },
  payAward: {
    by: 'ideasOfficer', on: 'filed', things: {}, input: (_one, { ideas }) => ({ code: ideas.toPay.code }), again: ['award-paid'],
    notBy: { handler: ['FORBIDDEN'], leader: ['not-allowed'] },
    odd: (_one, { ideas }) => ({
      'by a code that nobody has': [{ code: 'ABCD-EFGH-JKMN-PQRS' }, 'payout-code-unknown'],
      'without the code of an anonymous author': [{ code: null, awardId: ideas.toPay.awardId }, 'payout-by-code-only'],
      'before it was claimed': [{ code: null, awardId: ideas.toReverse.awardId }, 'award-not-claimed'],
      'of another tenant': [{ code: null, awardId: ideas.theirs.awardId }, 'not-found'],
      'of nothing': [{ code: null, awardId: randomUUID() }, 'not-found'],
    }),
  },
  reverseAward: {
    by: 'ideasLeader', on: 'filed', words: { reasons: 2_000 }, things: { awardId: ({ ideas }) => ideas.theirs.awardId },
    input: (_one, { ideas }) => ({ awardId: ideas.toReverse.awardId, reasons: '金额写错了。' }), again: ['award-reversed'],
    notBy: { handler: ['FORBIDDEN'], officer: ['not-allowed'] },
  },
};
