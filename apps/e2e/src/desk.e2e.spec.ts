import type { Browser } from 'playwright-core';
import type { Case } from './bad-input/case';
import { CaseWalk } from './bad-input/case-walk';
import { launchChromium } from './browser/chromium';
import { languages } from './browser/languages';
import { signedIn } from './browser/sign-in';
import type { Visit } from './browser/visit';
import { ask, dataOf } from './stack/ask';
import { runningStack } from './stack/running-stack';
import { Session } from './stack/session';
import { until } from './stack/until';

const stack = runningStack();
const own = [stack.gateway, stack.issuer].map((url) => new URL(url).origin);
const WIDE = [1440, 900] as const;
const PHONE = [390, 844] as const;
const ANSWER = '循环泵周二修好，热水供到 23 点；依据后勤服务标准第 9 条。';

interface Issued {
  readonly number: string;
  readonly person: { readonly id: string };
}

/** The login of the person to whom the order went. */
const loginOfPerson = async (personId: string): Promise<string> => {
  for (const { username } of stack.logins.filter((one) => one.username.startsWith('gd-') && one.role === 'handler'))
    if ((await Session.of(stack, username)).membership.person.id === personId) return username;
  throw new Error(`no handler is person ${personId}`);
};

describe('T-01 H-01 the desk, from the queue to the reply', () => {
  let browser: Browser;
  let walk: CaseWalk;
  let filed: Case;
  let officer: Visit;
  let handler: Visit;

  beforeAll(async () => {
    [browser, walk] = await Promise.all([launchChromium(), CaseWalk.of(stack, 'gd')]);
    filed = await walk.filed();
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
  });

  const orderOf = async (): Promise<Issued> => {
    const look = async () => dataOf(await walk.officer.ask<{ appeal: { status: string; orders: Issued[] } }>('query ($id: ID!) { appeal(id: $id) { status orders { number person { id } } } }', { id: filed.appealId }));
    const { appeal } = await until('an order', look, ({ appeal: { status, orders } }) => status === 'IN_HAND' && orders.length > 0);
    return appeal.orders[0]!;
  };
  const accessible = async (visit: Visit, ready: string): Promise<void> => {
    for (const language of [...languages].reverse()) {
      await visit.speak(language);
      await visit.page.locator(ready).first().waitFor();
      expect([visit.page.url(), language, await visit.violations()]).toEqual([visit.page.url(), language, []]);
    }
  };
  const say = async ({ page }: Visit, act: string, field: string, words: string): Promise<void> => {
    await page.getByRole('button', { name: act }).first().click();
    const dialog = page.locator('dialog[open]');
    await dialog.getByLabel(field, { exact: true }).last().fill(words);
    await dialog.getByRole('button', { name: act }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  it('an officer signs in and sees what waits', async () => {
    officer = await signedIn(browser, stack, 'gd-officer', WIDE);
    await officer.page.waitForURL(/\/desk/);
    await officer.page.getByRole('option').first().waitFor();
  }, 90_000);

  it('the officer accepts with the key P', async () => {
    const { page } = officer;
    await page.goto(`${stack.gateway}/desk/${filed.number}`);
    await page.locator('.act-primary:not([aria-disabled])').waitFor();
    await accessible(officer, '.act-primary:not([aria-disabled])');
    await page.keyboard.press('KeyP');
    await page.waitForURL((url) => !url.pathname.endsWith(filed.number));
    expect((await orderOf()).number).toBeTruthy();
  }, 90_000);

  it('the handler takes the order, reports progress and gives the opinion', async () => {
    const order = await orderOf();
    handler = await signedIn(browser, stack, await loginOfPerson(order.person.id), WIDE);
    const { page } = handler;
    await page.waitForURL(/\/orders/);
    await page.getByRole('option').first().waitFor();
    expect(await handler.violations()).toEqual([]);
    await page.goto(`${stack.gateway}/orders/${order.number}`);
    await page.getByRole('button', { name: '接单' }).click();
    await page.getByRole('button', { name: '接单' }).waitFor({ state: 'detached' });
    await say(handler, '报告进展', '进展', '已到现场看过，循环泵要换配件。');
    await page.locator('.order-given').waitFor();
    await accessible(handler, '.order-given');
    await say(handler, '提交处理意见', '处理意见', ANSWER);
    await page.locator('.acts-state').waitFor();
  }, 90_000);

  it('the officer answers with the opinion, and the sender reads it', async () => {
    const { page } = officer;
    await page.goto(`${stack.gateway}/desk/${filed.number}`);
    await page.getByRole('button', { name: '照此答复' }).click();
    for (const part of await page.locator('.reply-part').all()) await part.click();
    await page.locator('.acts .act-primary').click();
    await page.locator('.item-line').getByText('已答复').waitFor();
    const read = async () => dataOf(await ask<{ case: { replies: { text: string }[] } }>(stack.graphql, '{ case { replies { text } } }', {}, filed.sender));
    const { case: seen } = await until('the reply', read, (data) => data.case.replies.length > 0);
    expect(seen.replies.at(-1)?.text).toBe(ANSWER);
  }, 90_000);

  it('a leader sees what was called up', async () => {
    const leader = await signedIn(browser, stack, 'gd-leader', WIDE);
    await leader.page.waitForURL(/\/lead/);
    await accessible(leader, 'main');
    expect(leader.otherOrigins(own)).toEqual([]);
    expect(leader.complaints).toEqual([]);
    await leader.close();
  }, 90_000);

  it('fits a phone', async () => {
    for (const [visit, ready] of [[officer, '.item-head'], [handler, '.order-main']] as const) {
      await visit.page.setViewportSize({ width: PHONE[0], height: PHONE[1] });
      await visit.page.reload();
      await visit.page.locator(ready).waitFor();
      expect([visit.page.url(), await visit.sidewaysScroll(), await visit.violations()]).toEqual([visit.page.url(), 0, []]);
      expect([visit.otherOrigins(own), visit.complaints]).toEqual([[], []]);
    }
  }, 90_000);
});
