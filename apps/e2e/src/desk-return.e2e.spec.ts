import type { Browser } from 'playwright-core';
import type { Case } from './bad-input/case';
import { CaseWalk } from './bad-input/case-walk';
import { launchChromium } from './browser/chromium';
import { settled } from './browser/settled';
import { signedIn } from './browser/sign-in';
import type { Visit } from './browser/visit';
import { dataOf } from './stack/ask';
import { runningStack } from './stack/running-stack';

const stack = runningStack();
const WIDE = [1440, 900] as const;
const WHY = '锅炉房归工程车间管，这里没有钥匙。';

describe('H-07 an order that is not the department’s', () => {
  let browser: Browser;
  let walk: CaseWalk;
  let issued: Case;
  let number: string;

  beforeAll(async () => {
    [browser, walk] = await Promise.all([launchChromium(), CaseWalk.of(stack, 'gd')]);
    issued = await walk.issued();
    const { appeal } = dataOf(await walk.officer.ask<{ appeal: { orders: { number: string }[] } }>('query ($id: ID!) { appeal(id: $id) { orders { number } } }', { id: issued.appealId }));
    number = appeal.orders[0]!.number;
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
  });

  const clean = async (visit: Visit): Promise<void> => expect([await visit.violations(), visit.complaints]).toEqual([[], []]);

  it('is returned with the reason, on a desk and on a phone’s width', async () => {
    const handler = await signedIn(browser, stack, 'gd-handler', WIDE);
    await handler.page.goto(`${stack.gateway}/orders/${number}`);
    await handler.page.getByRole('button', { name: '退回' }).click();
    const dialog = handler.page.locator('dialog[open]');
    await dialog.getByText('退单本身不算推诿', { exact: false }).waitFor();
    await dialog.getByLabel('退回原因').fill(WHY);
    await clean(handler);
    await handler.page.setViewportSize({ width: 390, height: 844 });
    expect(await handler.sidewaysScroll()).toBe(0);
    await dialog.getByRole('button', { name: '退回' }).click();
    await handler.page.waitForURL(`${stack.gateway}/orders`);
    await handler.page.locator('.orders-main').waitFor();
    await settled(handler);
    await handler.page.getByText(number).first().waitFor({ state: 'detached' });
  }, 90_000);

  it('waits in the centre’s queue with its reason, and is issued anew', async () => {
    const officer = await signedIn(browser, stack, 'gd-officer', WIDE);
    await officer.page.goto(`${stack.gateway}/desk/${issued.number}`);
    await officer.page.getByText(WHY).first().waitFor();
    await officer.page.getByRole('button', { name: '另派承办单' }).click();
    const dialog = officer.page.locator('dialog[open]');
    const department = dialog.getByLabel('主办部门');
    await clean(officer);
    const other = await department.locator('option').last().getAttribute('value');
    await department.selectOption(other);
    await dialog.getByRole('button', { name: '派出' }).click();
    await dialog.waitFor({ state: 'detached' });
    await officer.page.getByRole('button', { name: '另派承办单' }).waitFor({ state: 'detached' });
    await officer.page.getByText('认定推诿').first().waitFor();
    await clean(officer);
  }, 90_000);
});
