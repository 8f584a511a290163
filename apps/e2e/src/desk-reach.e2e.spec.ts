import type { Browser } from 'playwright-core';
import { CaseWalk } from './bad-input/case-walk';
import { launchChromium } from './browser/chromium';
import { signedIn } from './browser/sign-in';
import type { Visit } from './browser/visit';
import { runningStack } from './stack/running-stack';
import { Session } from './stack/session';

const stack = runningStack();
const WIDE = [1440, 900] as const;
const PHONE = { width: 390, height: 844 };

describe('who may act on a matter has a place to', () => {
  let browser: Browser;
  let coal: CaseWalk;
  beforeAll(async () => {
    [browser, coal] = await Promise.all([launchChromium(), CaseWalk.of(stack, 'qh')]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
  });

  const at = async (login: string, path: string): Promise<Visit> => {
    const visit = await signedIn(browser, stack, login, WIDE);
    await visit.page.goto(stack.gateway + path);
    await visit.page.locator('h1').first().waitFor({ state: 'attached' });
    return visit;
  };
  const clean = async (visit: Visit): Promise<void> => {
    expect([await visit.violations(), visit.complaints]).toEqual([[], []]);
    await visit.page.setViewportSize(PHONE);
    expect([await visit.violations(), await visit.sidewaysScroll()]).toEqual([[], 0]);
  };
  const dialogOf = ({ page }: Visit) => page.locator('dialog[open]');

  it('Y-03 a responder finds what their team filed, and gives the first answer', async () => {
    const { number } = await coal.own();
    const responder = await at('qh-responder', '/appeals');
    await responder.page.getByRole('link', { name: '查找' }).waitFor();
    await responder.page.goto(`${stack.gateway}/desk/${number}`);
    await responder.page.getByRole('button', { name: '当场答复' }).waitFor();
    await responder.page.getByRole('button', { name: '答复诉求人' }).click();
    const dialog = dialogOf(responder);
    await dialog.getByLabel('写给诉求人的话').fill('今晚八点前修好，孙师傅在办，先到二号楼洗。');
    for (const part of ['谁在办', '什么时候', '眼下怎么办']) await dialog.getByLabel(part).check();
    await clean(responder);
    await dialog.getByRole('button', { name: '发出答复' }).click();
    await dialog.waitFor({ state: 'detached' });
    await responder.page.getByText('今晚八点前修好').first().waitFor();
    await responder.close();
  }, 120_000);

  it('Y-03 T-08 a handler writes the plan to the sender, and their head hands the order on', async () => {
    const number = await coal.orderNumber(await coal.taken());
    const handler = await at('qh-handler', `/orders/${number}`);
    await handler.page.getByRole('button', { name: '答复诉求人' }).click();
    await dialogOf(handler).getByLabel('答复类型').selectOption('PLAN');
    await clean(handler);
    await handler.close();

    const head = await at('qh-head', `/orders/${number}`);
    await head.page.getByRole('button', { name: '转派' }).click();
    const dialog = dialogOf(head);
    await dialog.getByLabel('为什么转派').fill('孙伟休假，我来办。');
    await clean(head);
    await dialog.getByRole('button', { name: '转派' }).click();
    await dialog.waitFor({ state: 'detached' });
    await head.page.getByText('孙伟休假，我来办。').first().waitFor();
    await head.close();
  }, 120_000);

  it('H-07 a host finds evasion in what came of their talk', async () => {
    const [walk, host] = await Promise.all([CaseWalk.of(stack, 'ql'), Session.of(stack, 'ql-host')]);
    const number = await walk.orderNumber(await walk.opined(walk.taken(walk.issued(walk.inTalk(host)))));
    const visit = await at('ql-host', `/orders/${number}`);
    await visit.page.getByRole('button', { name: '认定推诿' }).click();
    const dialog = dialogOf(visit);
    await dialog.getByLabel('证据').fill('没有说工具柜什么时候换。');
    await clean(visit);
    await dialog.getByRole('button', { name: '认定' }).click();
    await dialog.waitFor({ state: 'detached' });
    await visit.page.getByText('已认定').first().waitFor();
    await visit.close();
  }, 120_000);
});
