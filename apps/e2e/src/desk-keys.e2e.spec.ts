import type { Browser, Page } from 'playwright-core';
import { CaseWalk } from './bad-input/case-walk';
import { launchChromium } from './browser/chromium';
import { signedIn } from './browser/sign-in';
import type { Visit } from './browser/visit';
import { runningStack } from './stack/running-stack';
import { until } from './stack/until';

const stack = runningStack();

/** What has the focus, as its reader would name it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return [element?.getAttribute('role') ?? element?.tagName.toLowerCase(), element?.id || element?.textContent?.trim().slice(0, 20)].join(' ');
  });
/** The focus follows what is drawn. */
const focusOn = (page: Page, what: string): Promise<string> => until(`the focus on ${what}`, () => focused(page), (found) => found.startsWith(what));
const chosen = (page: Page): Promise<string | null> => page.locator('.queue-row[aria-selected="true"]').getAttribute('data-row');

describe('T-01 the desk by real keys, and live', () => {
  let browser: Browser;
  let walk: CaseWalk;
  let officer: Visit;
  let page: Page;

  beforeAll(async () => {
    [browser, walk] = await Promise.all([launchChromium(), CaseWalk.of(stack, 'gd')]);
    for (let made = 0; made < 3; made += 1) await walk.filed();
    officer = await signedIn(browser, stack, 'gd-officer', [1440, 900]);
    page = officer.page;
    await page.locator('.item-head').waitFor();
    await page.locator('.queue-row').nth(2).waitFor();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
  });

  it('Enter acts on the button, link and tab that has focus', async () => {
    await page.getByRole('button', { name: '请补充' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.locator('.rail-place', { hasText: '叫到我的' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/lead/);
    await page.locator('.rail-place', { hasText: '受理台' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/desk/);
    await page.locator('.item-head').waitFor();
  }, 60_000);

  it('arrows, Home and End move in the tabs, one of which is in the tab order', async () => {
    await page.locator('#tab-TO_ACCEPT').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/tab=IN_HAND/);
    await focusOn(page, 'tab tab-IN_HAND');
    await page.keyboard.press('End');
    await page.waitForURL(/tab=ANSWERED/);
    expect(await page.locator('[role=tab][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Home');
    await page.waitForURL((url) => !url.search.includes('tab'));
    await focusOn(page, 'tab tab-TO_ACCEPT');
  }, 60_000);

  it('arrows choose in the queue, the focus goes along, and Enter opens', async () => {
    await page.locator('.queue-row[tabindex="0"]').waitFor();
    expect(await page.locator('.queue-row[tabindex="0"]').count()).toBe(1);
    await page.locator('.queue-row[tabindex="0"]').focus();
    const before = await chosen(page);
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((id) => document.querySelector('.queue-row[aria-selected="true"]')?.getAttribute('data-row') !== id, before);
    await page.waitForFunction(() => document.activeElement?.matches('.queue-row[aria-selected="true"]'));
    await page.keyboard.press('Home');
    await page.waitForFunction((id) => document.querySelector('.queue-row[aria-selected="true"]')?.getAttribute('data-row') === id, before);
    await page.locator('.pane').waitFor();
    await page.keyboard.press('Enter');
    await focusOn(page, 'main main');
  }, 60_000);

  it('the skip link leads to the words', async () => {
    await page.keyboard.press('Escape');
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    await focusOn(page, 'main main');
    expect(officer.complaints).toEqual([]);
  }, 60_000);

  it('Alt K takes single keys and their keycaps away, and brings them back', async () => {
    await page.locator('.acts .keycap').first().waitFor();
    await page.keyboard.press('Alt+KeyK');
    await page.locator('.acts .keycap').first().waitFor({ state: 'detached' });
    const before = page.url();
    await page.keyboard.press('KeyJ');
    expect(page.url()).toBe(before);
    await page.keyboard.press('Alt+KeyK');
    await page.locator('.acts .keycap').first().waitFor();
  }, 60_000);

  it('finds a number that is in none of the open rows', async () => {
    const issued = await walk.issued();
    await page.keyboard.press('Slash');
    await page.keyboard.type(issued.number);
    await page.locator(`.queue-row[data-row="${issued.appealId}"]`).waitFor();
    await until('nothing but the row that was looked for', () => page.locator('.queue-row').count(), (count) => count === 1);
  }, 60_000);

  it('counts what is new in a pill, and nothing moves under the pointer', async () => {
    await page.goto(`${stack.gateway}/desk`);
    await page.locator('.item-head').waitFor();
    const rows = () => page.locator('.queue-row').evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
    const second = page.locator('.queue-row').nth(1);
    await second.hover();
    const before = await rows();
    const filed = await walk.filed();
    await page.locator('.queue-new').waitFor();
    const gone = await walk.again({ ...filed, appealId: before[1] ?? '' });
    await walk.accept(gone);
    await page.waitForFunction((id) => !document.querySelector(`.queue-row[data-row="${id}"]`)?.textContent?.includes('受理'), before[1]);
    expect((await rows()).slice(0, 3)).toEqual(before.slice(0, 3));
    await page.mouse.move(900, 500);
    await page.locator(`.queue-row[data-row="${before[1]}"]`).waitFor({ state: 'detached' });
    await page.locator('.queue-new').click();
    await page.locator('.queue-new').waitFor({ state: 'detached' });
  }, 60_000);
});
