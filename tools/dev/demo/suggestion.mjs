import { randomBytes } from 'node:crypto';
import { Login } from './login.mjs';
import { refuses } from './refuses.mjs';
import { eventually, expect } from './steps.mjs';
import * as documents from './suggestion-documents.mjs';

const yuan = (fen) => `${fen / 100} 元`;

/** What the practice has of suggestions; undefined where it has none, or its gateway does not offer them. */
const rulesOf = (officer) =>
  officer.ask(documents.suggestionRules).then(
    ({ policy }) => policy.suggestions ?? undefined,
    (error) => {
      if (!error.message.startsWith('GRAPHQL_VALIDATION_FAILED')) throw error;
    },
  );

/** Steps 9: an appeal becomes a suggestion, is scored blind by two, rewarded within the limits, and claimed by a receipt. */
export const walkSuggestion = async (steps, stack, tenant, { id, sender }) => {
  const as = (role, nth) => Login.of(stack, tenant, role, nth);
  const [officer, leader] = [as('officer'), as('leader')];
  const rules = await rulesOf(officer);
  if (!rules) return;
  const { suggestionId } = await raise(steps, officer, id, rules);
  await score(steps, as('reviewer', 0), suggestionId, '9b');
  await score(steps, as('reviewer', 1), suggestionId, '9c');
  await steps.run('9d', officer, 'sees it adopted, with both sheets', async () => {
    const { suggestion } = await eventually('the result', () => officer.ask(documents.suggestion, { id: suggestionId }), ({ suggestion: one }) => one.result);
    expect(suggestion.state === 'ADOPTED' && suggestion.sheets.length === rules.reviewers, 'an adopted suggestion');
    return `${suggestion.result.reached}/${suggestion.result.reachable}, ${suggestion.result.percent} %`;
  });
  await grant(steps, leader, suggestionId, rules);
  await claim(steps, sender, officer);
};

const raise = (steps, officer, appealId, { classes }) =>
  steps.run('9a', officer, 'makes a suggestion of the appeal, in words that do not betray its author', async () => {
    const input = { appealId, class: classes.at(-1).id, title: '夜班热水延时供应', text: '澡堂热水按班次供应到二十三点，循环泵每周检查一次。' };
    const { id, state } = await steps.do(officer, documents.raiseSuggestion, input);
    return { suggestionId: id, say: `${state}: ${input.title}` };
  });

const score = (steps, reviewer, suggestionId, step) =>
  steps.run(step, reviewer, 'scores it blind: words and criteria, nobody’s name and nobody’s score', async () => {
    const scored = await steps.do(reviewer, documents.scoreSuggestion, async () => {
      const find = (suggestions) => suggestions.find(({ id }) => id === suggestionId);
      const blind = find(await eventually('the suggestion to score', () => reviewer.all('blindSuggestions', documents.blindSuggestions), find));
      expect(blind.others.length === 0, 'no score of others');
      return { suggestionId, scores: blind.criteria.map(({ id }) => ({ criterion: id, score: blind.scale - 2 })) };
    });
    return scored.mine.scores.map(({ criterion, score: points }) => `${criterion} ${points}`).join('；');
  });

const grant = async (steps, leader, suggestionId, { leastFen, mostFen }) => {
  const { fundId } = await steps.run('9e', leader, 'sets money aside', async () => {
    const { id, balanceFen } = await steps.do(leader, documents.openFund, { purpose: '金点子奖励', fen: 2 * mostFen });
    return { fundId: id, say: yuan(balanceFen) };
  });
  await steps.run('9f', leader, 'may grant neither less nor more than the limits', async () => {
    const below = await refuses(leader, documents.grantAward, { suggestionId, fundId, fen: leastFen - 100 }, 'award-below-limit');
    const above = await refuses(leader, documents.grantAward, { suggestionId, fundId, fen: mostFen + 100 }, 'award-above-limit');
    return `${below} ${above}`;
  });
  await steps.run('9g', leader, 'grants an award from it', async () => {
    const { fen, state } = await steps.do(leader, documents.grantAward, { suggestionId, fundId, fen: 3 * leastFen });
    const { funds } = await leader.ask(documents.funds);
    const fund = funds.find(({ id }) => id === fundId);
    expect(fund.balanceFen + fund.grantedFen === fund.fen, 'a fund whose parts come to its whole');
    return `${yuan(fen)}, ${state}; ${yuan(fund.balanceFen)} are left`;
  });
};

const claim = async (steps, sender, officer) => {
  const seed = steps.drawOnce('payout', () => randomBytes(24).toString('base64url'));
  const { code } = await steps.run('9h', sender.name, 'claims it by the receipt, and is given a code', async () => {
    const claimed = await steps.do(sender, documents.claimAward, { payout: 'CODE', seed });
    return { code: claimed.payoutCode, say: `a code that begins with ${claimed.payoutCode.slice(0, 4)}` };
  });
  await steps.run('9i', sender.name, 'may claim it once', () => refuses(sender, documents.claimAward, { payout: 'CODE', seed }, 'award-claimed'));
  await steps.run('9j', officer, 'pays to whoever has the code, and learns nobody’s name', async () => {
    const { state, payee, fen } = await steps.do(officer, documents.payAward, { code });
    expect(state === 'PAID' && payee === null, 'a payment without a name');
    return `${yuan(fen)} ${state}`;
  });
};
