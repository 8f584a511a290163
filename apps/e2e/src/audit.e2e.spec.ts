import type { Browser } from 'playwright-core';
import { launchChromium } from './browser/chromium';
import { signedIn } from './browser/sign-in';
import type { Visit } from './browser/visit';
import { dataOf } from './stack/ask';
import { runningStack } from './stack/running-stack';
import { Session } from './stack/session';
import { until } from './stack/until';

const stack = runningStack();
const WIDE = [1440, 900] as const;
const WHY = '年度民主管理检查';

interface Looks {
  readonly auditReads: { readonly edges: readonly { readonly node: { readonly question: string; readonly why: readonly string[] } }[] };
}

describe('N-04 N-08 an audit', () => {
  let browser: Browser;
  let admin: Visit;
  let auditor: Visit;

  beforeAll(async () => {
    browser = await launchChromium();
    [admin, auditor] = [await signedIn(browser, stack, 'qy-group-admin', WIDE), await signedIn(browser, stack, 'qy-auditor', WIDE)];
  }, 120_000);
  afterAll(() => browser?.close());

  it('is granted by the group, and opens the figures of what hangs below it', async () => {
    const { page } = admin;
    await page.goto(`${stack.gateway}/group/grants`);
    await page.locator('.top .act-primary').click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('textarea').fill(WHY);
    await dialog.locator('.act-primary').click();
    await page.locator('.grant-given').waitFor();
    await page.locator('.grants > li').first().filter({ hasText: WHY }).waitFor();
    await auditor.page.goto(`${stack.gateway}/audit`);
    await auditor.page.locator('.figures-total').waitFor();
    expect(await auditor.page.locator('.audit-grant').textContent()).toContain(WHY);
    expect(await auditor.page.locator('.figures tbody tr').count()).toBeGreaterThan(2);
    expect([await auditor.violations(), auditor.complaints, await auditor.sidewaysScroll()]).toEqual([[], [], 0]);
  }, 60_000);

  it('is seen by the admin of each tenant that it touched', async () => {
    const looked = await Session.of(stack, 'gd-admin');
    const ask = async () => dataOf(await looked.ask<Looks>('{ auditReads(first: 20) { edges { node { question why } } } }')).auditReads.edges.map(({ node }) => node);
    await until('the look on record', ask, (reads) => reads.some(({ question, why }) => question === 'OVERVIEW' && why.includes(WHY)));
  }, 60_000);

  it('opens nothing once it is revoked', async () => {
    const { page } = admin;
    const open = page.locator('.grants > li', { has: page.locator('.act') });
    while ((await open.count()) > 0) {
      const before = await open.count();
      await open.first().locator('.act').click();
      await page.getByRole('dialog').locator('.act-primary').click();
      await until('one grant fewer', () => open.count(), (count) => count < before);
    }
    expect([await admin.violations(), admin.complaints]).toEqual([[], []]);
    await auditor.page.reload();
    await auditor.page.locator('.page-empty').waitFor();
    expect(await auditor.page.locator('.figures').count()).toBe(0);
  }, 90_000);
});
