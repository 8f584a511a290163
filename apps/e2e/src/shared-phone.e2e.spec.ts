import type { Browser } from 'playwright-core';
import { launchChromium } from './browser/chromium';
import { openPlace } from './browser/place';
import { settled } from './browser/settled';
import { Visit } from './browser/visit';
import { loginOf, runningStack } from './stack/running-stack';
import { until } from './stack/until';

const stack = runningStack();
const PHONE = [390, 844] as const;
const SECRET = '夜班补贴少算两天，班长打人，请保密。';

describe('N-03 two people at one phone', () => {
  let browser: Browser;
  let visit: Visit;
  let place: string;

  beforeAll(async () => {
    [browser, place] = await Promise.all([launchChromium(), openPlace(stack, 'gd')]);
    visit = await Visit.at(browser, PHONE, 'zh-CN');
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
  });

  const words = () => visit.page.getByLabel(/是什么事/);
  const button = (name: string) => visit.page.getByRole('button', { name, exact: true });
  const giveName = async (username: string): Promise<void> => {
    await visit.page.locator('input[name=username]').fill(username);
    await visit.page.locator('input[name=password]').fill(loginOf(stack, username).password);
    await visit.page.locator('button[type=submit]').click();
  };
  const signIn = async (username: string): Promise<void> => {
    await visit.page.goto(`${stack.gateway}/me`);
    await button('登录').click();
    await giveName(username);
    await button('退出登录').waitFor();
  };
  /** As when a tab is closed and opened again: its session goes, what the phone keeps stays. */
  const closeTab = async (): Promise<void> => {
    await visit.page.evaluate(() => sessionStorage.clear());
    await visit.context.clearCookies();
  };
  const numbers = async () => {
    await settled(visit);
    return visit.page.locator('.mine-number').allInnerTexts();
  };

  it('what one wrote without a network neither shows nor goes out under the name of the next', async () => {
    await signIn('gd-sender');
    await visit.page.goto(`${stack.gateway}/me/new`);
    await words().fill(SECRET);
    await visit.page.getByRole('radio', { name: '保密' }).check({ force: true });
    await visit.context.setOffline(true);
    await button('提交').click();
    await visit.page.getByText(/现在没有网/).waitFor();
    await closeTab();
    await visit.page.goto('about:blank');
    await visit.context.setOffline(false);
    await signIn('gd-officer');
    expect(await numbers()).toEqual([]);
    await visit.page.goto(`${stack.gateway}/me/new`);
    await words().waitFor();
    expect(await words().inputValue()).toBe('');
    await visit.page.goto(`${stack.gateway}/me`);
    await button('退出登录').waitFor();
    expect(await numbers()).toEqual([]);
  }, 90_000);

  it('and goes out under their own once they are back, from whichever page they open', async () => {
    await closeTab();
    await signIn('gd-sender');
    await visit.page.getByText(/断网时写的那件交上了/).waitFor();
    await button('看回执').click();
    await visit.page.getByRole('heading', { name: '收到了，已登记' }).waitFor();
    expect(await visit.violations()).toEqual([]);
  }, 90_000);

  it('a name chosen at a QR code asks to sign in, and the words come along', async () => {
    await closeTab();
    await visit.page.goto(stack.gateway + place);
    await words().fill('三号楼夜班澡堂没热水。');
    await visit.page.getByRole('radio', { name: '实名' }).check({ force: true });
    await button('登录后提交').click();
    await giveName('gd-sender');
    await until('the words', () => words().inputValue(), (value) => value === '三号楼夜班澡堂没热水。');
    await button('提交').click();
    await visit.page.getByRole('heading', { name: '收到了，已登记' }).waitFor();
  }, 90_000);

  it('who signs out takes their unsent words along', async () => {
    await visit.page.goto(`${stack.gateway}/me/new`);
    await words().fill(SECRET);
    await until('the draft', () => visit.kept(), (kept) => kept.includes('夜班补贴'));
    await visit.page.goto(`${stack.gateway}/me`);
    await button('退出登录').click();
    await button('登录').waitFor();
    expect(await visit.kept()).not.toContain('夜班补贴');
  }, 90_000);
});
