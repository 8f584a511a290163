import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launchChromium } from './browser/chromium';
import { type Language, languages } from './browser/languages';
import { settled } from './browser/settled';
import { Visit } from './browser/visit';
import { dataOf } from './stack/ask';
import { type Login, loginOf, runningStack } from './stack/running-stack';
import { Session } from './stack/session';

const stack = runningStack();
const PHONE = [390, 844] as const;
const ANSWER = '本周起一周一谱，汤用保温桶送到工作面。';
const says = {
  'zh-CN': { signIn: '登录', invite: '请同事联名', make: '取一个联名码', join: '我也联名', joined: '您联名了这件', one: '已有 1 位同事联名', leave: '退出联名', empty: '还没有同事联名', unknown: '没有这个联名码', tag: '联名' },
  en: { signIn: 'Sign in', invite: 'Ask colleagues to co-sign', make: 'Get a code', join: 'I co-sign', joined: 'You co-signed this', one: 'Co-signers so far: 1', leave: 'No longer co-sign', empty: 'Nobody has co-signed yet', unknown: 'There is no such code', tag: 'Co-signed' },
} as const;
/** Those of one enterprise who only say things. */
const senders = (): readonly Login[] => stack.logins.filter(({ tenantId, role }) => role === 'sender' && tenantId === loginOf(stack, 'gd-sender').tenantId);

describe.each(languages)('T-14 two who say the same, %s', (language: Language) => {
  const say = says[language];
  let browser: Browser;
  let filer: Visit;
  let colleague: Visit;
  let number = '';
  let link = '';

  beforeAll(async () => {
    browser = await launchChromium();
    [filer, colleague] = await Promise.all([Visit.at(browser, PHONE, language), Visit.at(browser, PHONE, language)]);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
  });

  const signIn = async ({ page }: Visit, nth: number): Promise<void> => {
    const { username, password } = senders()[nth]!;
    await page.getByRole('button', { name: say.signIn, exact: true }).click();
    await page.locator('input[name=username]').fill(username);
    await page.locator('input[name=password]').fill(password);
    await page.locator('button[type=submit]').click();
  };
  const officer = () => Session.of(stack, 'gd-officer');

  it('who files it is given a code for colleagues', async () => {
    const { username } = senders()[0]!;
    const { submitAppeal } = dataOf(await (await Session.of(stack, username)).ask<{ submitAppeal: { number: string } }>(
      'mutation ($input: SubmitAppealInput!) { submitAppeal(input: $input) { ... on Receipt { number } } }',
      { input: { commandId: randomUUID(), mode: 'NAMED', title: '班中餐能不能换花样', body: '井下班中餐一直是那几样，能不能换一换。' } },
    ));
    number = submitAppeal.number;
    const { page } = filer;
    await page.goto(`${stack.gateway}/me/${number}`);
    await signIn(filer, 0);
    await page.getByText(say.empty).waitFor();
    await page.getByRole('button', { name: say.invite }).click();
    await page.getByRole('button', { name: say.make }).click();
    const code = (await page.locator('.co-sign-letters').innerText()).replace(/\s/g, '');
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{12}$/);
    expect(await filer.violations()).toEqual([]);
    link = `${stack.gateway}/me/join#${code}`;
  }, 90_000);

  it('a colleague signs in, reads what it is, and joins by their own act', async () => {
    const { page } = colleague;
    await page.goto(link);
    await signIn(colleague, 1);
    await page.getByRole('button', { name: say.join }).waitFor();
    expect([await page.locator('blockquote').innerText(), await colleague.violations()]).toEqual(['井下班中餐一直是那几样，能不能换一换。', []]);
    // The code stands behind the #: no server was sent it but in what asks for it.
    expect(colleague.asked.map((url) => new URL(url)).filter(({ pathname, search }) => `${pathname}${search}`.includes(link.slice(-12)))).toEqual([]);
    await page.getByRole('button', { name: say.join }).click();
    await page.getByText(say.joined).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/me/${number}`);
    // In the tenant's own words: policy and names answer who reads along, too.
    expect(await page.locator('.case-number').innerText()).not.toMatch(/[a-z]\.[a-z]/);
    expect([await page.locator('.composer').count(), await colleague.violations(), await colleague.sidewaysScroll()]).toEqual([0, [], 0]);
    await filer.page.reload();
    await filer.page.getByText(say.one).waitFor();
  }, 90_000);

  it('both read the answer; who did not join reads nothing of it', async () => {
    const session = await officer();
    const { appeal } = dataOf(await session.ask<{ appeal: { id: string; version: number; coSigning: { count: number }; sender: { coSigners: unknown[] } } }>(
      'query ($number: String!) { appeal(number: $number) { id version coSigning { count } sender { coSigners { id } } } }', { number },
    ));
    expect([appeal.coSigning.count, appeal.sender.coSigners.length]).toEqual([1, 1]);
    const input = { commandId: randomUUID(), appealId: appeal.id, version: appeal.version, answer: ANSWER, grounds: '井下供餐标准第 3 条。' };
    dataOf(await session.ask('mutation ($input: AnswerOnSpotInput!) { answerOnSpot(input: $input) { ... on Appeal { id } } }', { input }));
    for (const { page } of [filer, colleague]) {
      await page.reload();
      await page.locator('.bubble').filter({ hasText: ANSWER }).waitFor();
    }
    await colleague.page.goto(`${stack.gateway}/me`);
    await colleague.page.locator('.mine-item').filter({ hasText: number }).locator('.tag').filter({ hasText: say.tag }).waitFor();
    expect(await colleague.violations()).toEqual([]);
    const third = await Session.of(stack, 'gd-handler');
    const { openOwnAppeal } = dataOf(await third.ask<{ openOwnAppeal: object }>('mutation ($number: String!) { openOwnAppeal(input: { number: $number }) { ... on Refusal { code } } }', { number }));
    expect(openOwnAppeal).toEqual({ code: 'not-found' });
  }, 90_000);

  it('a code that leads nowhere says so, and who leaves sees it no more', async () => {
    const { page } = colleague;
    await page.goto(`${stack.gateway}/me/join#ABCDEFGH2345`);
    await page.getByText(say.unknown).waitFor();
    expect(await colleague.violations()).toEqual([]);
    await page.goto(`${stack.gateway}/me/${number}`);
    await page.getByRole('button', { name: say.leave }).click();
    await page.getByRole('button', { name: say.leave }).click();
    await page.waitForURL(`${stack.gateway}/me`);
    await page.locator('.mine-filters').waitFor();
    await settled(colleague);
    await page.locator('.mine-item').filter({ hasText: number }).first().waitFor({ state: 'detached' });
  }, 90_000);
});
