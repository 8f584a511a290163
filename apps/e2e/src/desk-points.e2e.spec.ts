import type { Browser } from 'playwright-core';
import { pointsMade } from './bad-input/points-made';
import { launchChromium } from './browser/chromium';
import { languages } from './browser/languages';
import { signedIn } from './browser/sign-in';
import type { Visit } from './browser/visit';
import { runningStack } from './stack/running-stack';

const stack = runningStack();
const WIDE = [1440, 900] as const;
const PHONE = [390, 844] as const;
const PLEA = '配件在路上，意见写得太短，不是推诿。';
const REASONS = '说明属实，这一笔冲回。';

describe('N-06 H-07 points on the desk, appealed and decided', () => {
  let browser: Browser;
  let head: Visit;
  let leader: Visit;

  beforeAll(async () => {
    [browser] = await Promise.all([launchChromium(), pointsMade(stack)]);
    head = await signedIn(browser, stack, 'ql-head', WIDE);
    leader = await signedIn(browser, stack, 'ql-leader', WIDE);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
  });

  const at = async ({ page }: Visit, path: string): Promise<void> => {
    await page.goto(`${stack.gateway}${path}`);
    await page.locator('.point').first().waitFor();
  };
  const accessible = async (visit: Visit): Promise<void> => {
    for (const language of [...languages].reverse()) {
      await visit.speak(language);
      await visit.page.locator('.point').first().waitFor();
      expect([visit.page.url(), language, await visit.violations()]).toEqual([visit.page.url(), language, []]);
    }
  };

  it('who they concern sees them with their evidence, and appeals once', async () => {
    await at(head, '/points');
    await accessible(head);
    const card = head.page.locator('.point').filter({ has: head.page.getByRole('button', { name: '申辩' }) }).first();
    await card.getByText('没有一处答到问题。').waitFor();
    await card.getByRole('button', { name: '申辩' }).click();
    const dialog = head.page.locator('dialog[open]');
    await dialog.getByLabel('您的理由').fill(PLEA);
    expect(await head.violations()).toEqual([]);
    await dialog.getByRole('button', { name: '交申辩' }).click();
    await dialog.waitFor({ state: 'detached' });
    await head.page.getByText(PLEA).first().waitFor();
  }, 90_000);

  it('a leader finds it among what waits, and decides with reasons that whom it concerns reads', async () => {
    await at(leader, '/points');
    await accessible(leader);
    const card = leader.page.locator('.point').filter({ hasText: PLEA });
    await card.getByRole('button', { name: '作决定' }).click();
    const dialog = leader.page.locator('dialog[open]');
    await dialog.getByLabel('冲回').check();
    await dialog.getByLabel('理由', { exact: true }).fill(REASONS);
    expect(await leader.violations()).toEqual([]);
    await dialog.getByRole('button', { name: '决定' }).click();
    await card.waitFor({ state: 'detached' });
    await head.page.reload();
    await head.page.getByText(REASONS).first().waitFor();
    await head.page.locator('.point-back').first().waitFor();
  }, 90_000);

  it('fits a phone', async () => {
    for (const [visit, path] of [[head, '/points'], [leader, '/points?show=all']] as const) {
      await visit.page.setViewportSize({ width: PHONE[0], height: PHONE[1] });
      await at(visit, path);
      expect([path, await visit.sidewaysScroll(), await visit.violations(), visit.complaints]).toEqual([path, 0, [], []]);
    }
  }, 90_000);
});
