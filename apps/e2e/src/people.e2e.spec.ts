import type { Browser } from 'playwright-core';
import { launchChromium } from './browser/chromium';
import { type Language, languages } from './browser/languages';
import { openPlace } from './browser/place';
import { Visit } from './browser/visit';
import { runningStack } from './stack/running-stack';
import { until } from './stack/until';

const stack = runningStack();
const own = [stack.gateway, stack.issuer].map((url) => new URL(url).origin);
const PHONE = [390, 844] as const;
const WORDS = '三号楼夜班澡堂这周都没热水，下班九点多洗不上。';
const says = {
  'zh-CN': { words: /是什么事/, submit: '提交，拿回执', offline: /现在没有网/, waits: '有网时自动交', filed: '收到了，已登记', code: '16 位回执码', open: '打开', write: '补充或回复工会', send: '发送', withdraw: '撤回这件', withdrawn: '您已撤回', ends: /^撤回了/, nothing: '这里没有您能看的内容' },
  en: { words: /What happened/, submit: 'Submit and get receipt', offline: /No network now/, waits: 'Sends when online', filed: 'Received and filed', code: 'Receipt code, 16 digits', open: 'Open', write: 'Add something or write back', send: 'Send', withdraw: 'Withdraw this', withdrawn: 'you withdrew it', ends: /^Withdrawn: /, nothing: /nothing/i },
} as const;

describe.each(languages)('A-01 N-03 a sender on a phone, %s', (language: Language) => {
  const say = says[language];
  let browser: Browser;
  let visit: Visit;
  let place: string;
  let code = '';

  beforeAll(async () => {
    [browser, place] = await Promise.all([launchChromium(), openPlace(stack, 'gd')]);
    visit = await Visit.at(browser, PHONE, language);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
  });

  const write = (words: string) => visit.page.getByLabel(say.words).fill(words);
  const submit = (name: string = say.submit) => visit.page.getByRole('button', { name }).click();
  const receiptCode = async (): Promise<string> => {
    await visit.page.getByRole('heading', { name: say.filed }).waitFor();
    return (await visit.page.locator('.code').innerText()).replace(/\D/g, '');
  };

  it('files anonymously behind the QR code and gets a receipt of 16 digits', async () => {
    await visit.page.goto(stack.gateway + place);
    await write(WORDS);
    expect(await visit.violations()).toEqual([]);
    await submit();
    code = await receiptCode();
    expect(code).toMatch(/^\d{16}$/);
    expect(await visit.violations()).toEqual([]);
  }, 90_000);

  it('opens the case by the code and writes back', async () => {
    await visit.page.goto(`${stack.gateway}/r`);
    await visit.page.getByLabel(say.code).fill(code);
    expect(await visit.violations()).toEqual([]);
    await visit.page.getByRole('button', { name: say.open, exact: true }).click();
    await visit.page.getByLabel(say.write).fill('周三最厉害，八点以后就是凉的。');
    await visit.page.getByRole('button', { name: say.send, exact: true }).click();
    await visit.page.locator('.bubble-me').filter({ hasText: '周三最厉害' }).waitFor();
    expect(await visit.violations()).toEqual([]);
  }, 90_000);

  it('leaves its code nowhere, sets no cookie, and asks no third party', async () => {
    const kept = await visit.kept();
    expect(kept).not.toMatch(new RegExp([...code].join('\\D{0,3}')));
    expect(await visit.page.evaluate(() => document.cookie)).toBe('');
    expect(visit.otherOrigins(own)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  it('finds page and draft without a network, and submits once there is one', async () => {
    await visit.page.goto(stack.gateway + place);
    await visit.page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
    await write(`${WORDS}八点以后是凉的。`);
    await visit.context.setOffline(true);
    await visit.page.reload();
    await until('the draft', () => visit.page.getByLabel(say.words).inputValue(), (words) => words.includes('八点以后是凉的'));
    await submit();
    await visit.page.getByText(say.offline).waitFor();
    await visit.page.getByRole('button', { name: say.waits }).waitFor();
    expect(await visit.violations()).toEqual([]);
    await visit.context.setOffline(false);
    code = await receiptCode();
    expect(code).toMatch(/^\d{16}$/);
  }, 90_000);

  it('takes it back by the code while nothing was ordered, asked once, and the case says so', async () => {
    const { page } = visit;
    await page.goto(`${stack.gateway}/r`);
    await page.getByLabel(say.code).fill(code);
    await page.getByRole('button', { name: say.open, exact: true }).click();
    await page.getByRole('button', { name: say.withdraw }).press('Enter');
    await page.getByRole('group').filter({ has: page.getByRole('button', { name: say.withdraw }) }).waitFor();
    expect([await visit.violations(), await visit.sidewaysScroll()]).toEqual([[], 0]);
    await page.getByRole('button', { name: say.withdraw }).press('Enter');
    await page.getByText(say.withdrawn, { exact: true }).waitFor();
    expect(await page.locator(':focus').innerText()).toMatch(say.ends);
    expect([await page.getByRole('button', { name: say.withdraw }).count(), await visit.violations()]).toEqual([0, []]);
  }, 90_000);

  it('fits a narrow phone, also where one must sign in and where nothing is', async () => {
    await visit.page.setViewportSize({ width: 320, height: 640 });
    expect(await visit.sidewaysScroll()).toBeLessThanOrEqual(0);
    for (const path of [place, '/r', '/me', '/q/no-such-place']) {
      await visit.page.goto(stack.gateway + path);
      await visit.page.locator('h1').first().waitFor();
      expect([path, await visit.sidewaysScroll()]).toEqual([path, 0]);
      expect([path, await visit.violations()]).toEqual([path, []]);
    }
  }, 90_000);
});
