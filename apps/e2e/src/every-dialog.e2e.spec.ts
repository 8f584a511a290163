import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { CaseWalk } from './bad-input/case-walk';
import { IdeaWalk } from './bad-input/ideas-made';
import { clocksOf, movePast, stepsOf } from './bad-input/levels-made';
import { pointsMade } from './bad-input/points-made';
import { groupAbove } from './bad-input/prepared';
import { launchChromium } from './browser/chromium';
import { type Language, languages } from './browser/languages';
import { called, type Phrase } from './browser/phrases';
import { fitsNarrow, settled, WIDE } from './browser/settled';
import { signedIn } from './browser/sign-in';
import type { Visit } from './browser/visit';
import { runningStack } from './stack/running-stack';
import { until } from './stack/until';

const stack = runningStack();
const schema = readFileSync(join(__dirname, '../../gateway/schema.graphql'), 'utf8');
const acts = [...(/^type Mutation \{([\s\S]*?)^\}/m.exec(schema)?.[1] ?? '').matchAll(/^ {2}(\w+)\(/gm)].map(([, name = '']) => name);

/** Who is asked. */
const logins = ['qh-leader', 'qh-officer', 'qh-responder', 'gd-officer', 'gd-handler', 'gd-head', 'ql-officer', 'ql-head', 'ql-leader', 'qy-group-admin'] as const;
type Login = (typeof logins)[number];

/** Over which page an act is asked, under which heading, and by which buttons or keys one comes there. */
interface Asked {
  readonly act: string;
  readonly by: Login;
  readonly path: string;
  readonly under: Phrase;
  readonly through: readonly (Phrase | { readonly key: string })[];
}

/** Done where one is, by a button or a form of the page itself; `openPlace` is not in the portal. */
const without = [
  'acceptAppeal', 'acceptOrder', 'answerQuestionnaire', 'askByQuestionnaire', 'askReview', 'claimAward', 'decideReview', 'giveMaterial', 'gradeAppeal', 'inviteCoSigners', 'joinAppeal', 'leaveAppeal',
  'openOwnAppeal', 'openPlace', 'openReceipt', 'recordCallBack', 'scoreSuggestion', 'submitAppeal', 'unmergeAppeal', 'withdrawAppeal', 'writeToCentre',
];

/** First of all, for it moves the clock: what nobody answered in time, and whom the ladder called. */
const late = async (): Promise<Asked[]> => {
  const walk = await CaseWalk.of(stack, 'qh');
  const issued = await walk.issued();
  const clocks = await until('clocks', () => clocksOf(walk, issued.appealId), (found) => found.some(({ state }) => state === 'RUNNING'));
  let steps: Awaited<ReturnType<typeof stepsOf>> = [];
  let next = clocks.filter(({ state }) => state === 'RUNNING').map(({ dueAt }) => dueAt).sort()[0];
  while (next && !steps.some(({ people }) => people.some(({ id }) => id === walk.leader.membership.person.id))) {
    const before = steps.length;
    movePast(stack, next);
    steps = await until('the next level', () => stepsOf(walk, issued.appealId), (found) => found.length > before);
    next = steps.map(({ nextAt }) => nextAt ?? '').sort().at(-1);
  }
  const answered = await walk.answered();
  return [
    { act: 'judgeLevel', by: 'qh-leader', path: `/orders/${await walk.orderNumber(issued)}`, under: 'points:judge.title', through: ['points:judge'] },
    { act: 'strikeOffAppeal', by: 'qh-officer', path: `/desk/${answered.number}`, under: 'after:strikeOff.title', through: ['after:strikeOff'] },
    { act: 'sendReply', by: 'qh-responder', path: `/desk/${(await walk.own()).number}`, under: 'desk:item.answer', through: ['desk:item.answer'] },
  ];
};

const ofCases = async (): Promise<Asked[]> => {
  const walk = await CaseWalk.of(stack, 'gd');
  const [filed, issued, taken, opined, returned, concluded] = [await walk.filed(), await walk.issued(), await walk.taken(), await walk.opined(), await walk.returned(), await walk.concluded()];
  const atDesk = ({ number }: { number: string }, act: string, under: Phrase, ...through: Phrase[]): Asked => ({ act, by: 'gd-officer', path: `/desk/${number}`, under, through });
  const order = `/orders/${await walk.orderNumber(taken)}`;
  const onOrder = (act: string, phrase: Phrase, under = phrase, by: Login = 'gd-handler', path = order): Asked => ({ act, by, path, under, through: [phrase] });
  return [
    atDesk(filed, 'refuseAppeal', 'desk:refuse.title', 'desk:act.more', 'desk:act.refuse'), atDesk(filed, 'referAppeal', 'desk:refer.title', 'desk:act.refer'), atDesk(filed, 'barPersons', 'desk:bar.title', 'desk:act.more', 'desk:act.bar'),
    atDesk(filed, 'answerOnSpot', 'desk:spot.title', 'desk:act.more', 'desk:act.onSpot'), atDesk(filed, 'requestMaterial', 'desk:ask.title', 'desk:act.ask'),
    atDesk(filed, 'mergeAppeal', 'desk:merge.title', 'desk:act.mergeOther'),
    atDesk(issued, 'reassignOrder', 'desk:reassign.title', 'desk:route.change'), atDesk(opined, 'sendOpinionBack', 'desk:back.title', 'desk:item.opinion.back'), atDesk(returned, 'issueOrder', 'desk:issue.title', 'desk:act.issue'), atDesk(concluded, 'archiveAppeal', 'after:archive.title', 'after:archive'),
    { act: 'fileOnBehalf', by: 'gd-officer', path: '/desk', under: 'desk:call.title', through: [{ key: 'l' }] }, { act: 'markNotificationsRead', by: 'gd-officer', path: '/desk', under: 'news:title', through: ['news:bell'] },
    onOrder('reportProgress', 'desk:order.progress'), onOrder('requestMaterial', 'desk:order.ask', 'desk:ask.title'), onOrder('giveOpinion', 'desk:order.opinion'), onOrder('returnOrder', 'desk:order.return', 'desk:order.return.title'),
    onOrder('reassignOrder', 'desk:order.assign', 'desk:order.assign.title', 'gd-head', `/orders/${await walk.orderNumber(issued)}`),
  ];
};

const ofPoints = async (): Promise<Asked[]> => {
  await pointsMade(stack);
  const { number } = await (await CaseWalk.of(stack, 'ql')).opined();
  return [
    { act: 'findEvasion', by: 'ql-officer', path: `/desk/${number}`, under: 'points:evasion.title', through: ['points:evasion'] },
    { act: 'appealPoints', by: 'ql-head', path: '/points', under: 'points:appeal.title', through: ['points:appeal'] },
    { act: 'decidePointsAppeal', by: 'ql-leader', path: '/points?show=pleas', under: 'points:decide.title', through: ['points:decide'] },
  ];
};

const ofIdeas = async (): Promise<Asked[]> => {
  const ideas = await IdeaWalk.of(stack, 'ql');
  const [poor, adopted, granted, plain] = [await ideas.scored(3), await ideas.scored(9), await ideas.granted(await ideas.fund(100_000)), await ideas.walk.filed()];
  const ofLeader = (act: string, { suggestionId }: { suggestionId: string }, phrase: Phrase, under = phrase): Asked => ({ act, by: 'ql-leader', path: `/ideas?of=${suggestionId}`, under, through: [phrase] });
  return [
    { act: 'raiseSuggestion', by: 'ql-officer', path: `/desk/${plain.number}`, under: 'ideas:raise', through: ['ideas:raise'] }, { act: 'payAward', by: 'ql-officer', path: '/ideas', under: 'ideas:payout', through: ['ideas:payout'] },
    { act: 'openFund', by: 'ql-leader', path: '/ideas', under: 'ideas:fund.open', through: ['ideas:fund.open'] }, ofLeader('declineSuggestion', poor, 'ideas:decline'), ofLeader('reportImplementation', adopted, 'ideas:report'),
    ofLeader('grantAward', adopted, 'ideas:grant'), ofLeader('reverseAward', granted, 'ideas:reverse', 'ideas:reverse.ask'),
  ];
};

const ofGroup = async (): Promise<Asked[]> => {
  await groupAbove(stack);
  return [['grantAudit', 'audit:give'] as const, ['revokeAudit', 'audit:revoke'] as const].map(([act, phrase]) => ({ act, by: 'qy-group-admin', path: '/group/grants', under: `${phrase}.title`, through: [phrase] }));
};

describe('N-05 every act that is asked over a page, in both languages and on a narrow phone', () => {
  let browser: Browser;
  const asked: Asked[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
    for (const made of [late, ofCases, ofPoints, ofIdeas, ofGroup]) asked.push(...(await made()));
  }, 300_000);
  afterAll(() => browser?.close());

  it('is one of the chart, as every act of it is that has none', () => {
    expect([...new Set([...asked.map(({ act }) => act), ...without])].sort()).toEqual([...acts].sort());
  });

  const open = async ({ page }: Visit, { under, through }: Asked, language: Language): Promise<void> => {
    for (const step of through) {
      if (typeof step === 'object') await page.keyboard.press(step.key);
      else await page.getByRole('button', { name: await called(step, language) }).or(page.getByRole('menuitem', { name: await called(step, language) })).first().click();
    }
    await page.getByRole('dialog', { name: await called(under, language) }).waitFor();
  };

  it.each(logins)('%s', async (login) => {
    const visit = await signedIn(browser, stack, login, [WIDE.width, WIDE.height]);
    const own = asked.filter(({ by }) => by === login);
    expect(own).not.toEqual([]);
    for (const language of languages) {
      await visit.speak(language);
      for (const one of own) {
        // Where one dialog is left the next is asked; without one the key would leave the page.
        const isThere = visit.page.url() === stack.gateway + one.path && (await visit.page.locator('dialog[open]').count()) > 0;
        await (isThere ? visit.page.keyboard.press('Escape') : visit.page.goto(stack.gateway + one.path));
        await settled(visit);
        await open(visit, one, language);
        expect([one.act, language, await visit.page.locator('html').getAttribute('lang'), await visit.violations()]).toEqual([one.act, language, language, []]);
        await fitsNarrow(visit, one.path);
      }
    }
    expect(visit.complaints).toEqual([]);
    await visit.close();
  }, 300_000);
});
