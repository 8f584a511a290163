import type { Browser } from 'playwright-core';
import { CaseWalk } from './bad-input/case-walk';
import { IdeaWalk } from './bad-input/ideas-made';
import { launchChromium } from './browser/chromium';
import { type Language, languages } from './browser/languages';
import { fitsNarrow, NARROW, settled, WIDE } from './browser/settled';
import { signedIn } from './browser/sign-in';
import { Visit } from './browser/visit';
import { runningStack } from './stack/running-stack';

const stack = runningStack();

/** Whoever has a rail; every place that it offers them is looked at. */
const logins = ['gd-officer', 'gd-handler', 'gd-head', 'gd-leader', 'gd-admin', 'ql-officer', 'ql-leader', 'ql-reviewer', 'ql-host', 'qy-group-admin', 'qy-auditor', 'qh-responder'] as const;
/** Of an office that was looked at in another enterprise, what stands in this one alone. */
const ownPlaces: Partial<Record<(typeof logins)[number], readonly string[]>> = { 'ql-officer': ['/ideas', '/points'], 'ql-leader': ['/ideas', '/points'] };

describe('N-05 every place of the rail, in both languages and on a narrow phone', () => {
  let browser: Browser;
  let question: string | null = null;
  let receiptCode = '';
  const matters: Record<string, readonly string[]> = {};

  const mattersOfCoal = async (): Promise<void> => {
    const walk = await CaseWalk.of(stack, 'gd');
    const [filed, merged, answered, byName, reviewed] = [await walk.filed(), await walk.merged(), await walk.answered(), await walk.answeredByName(), await walk.reviewed()];
    matters['gd-officer'] = [filed, merged, answered].map(({ number }) => `/desk/${number}`).concat(`/callbacks/${answered.number}`, `/callbacks/${byName.number}`, '/callbacks?show=ended', '/appeals?q=gd', '/notices', '/notices?show=unread', '/no-such-place');
    matters['gd-leader'] = [`/reviews/${reviewed.number}`, '/reviews?show=ended'];
    question = (await walk.questioned(Promise.resolve(byName))).followUp?.linkCode ?? null;
  };
  const mattersOfIdeas = async (): Promise<void> => {
    const ideas = await IdeaWalk.of(stack, 'ql');
    const fundId = await ideas.fund(100_000);
    const [raised, granted] = [await ideas.raised(), await ideas.granted(fundId)];
    const at = ({ suggestionId }: { suggestionId: string }) => `/ideas?of=${suggestionId}`;
    matters['ql-officer'] = [at(raised)];
    matters['ql-leader'] = [at(granted), `/ideas/funds/${fundId}`];
    receiptCode = granted.receiptCode;
  };

  beforeAll(async () => {
    [browser] = await Promise.all([launchChromium(), mattersOfCoal(), mattersOfIdeas()]);
  }, 240_000);
  afterAll(() => browser?.close());

  it('would be told: a picture without words is found', async () => {
    const visit = await Visit.at(browser, [390, 844], 'en');
    await visit.page.setContent('<html lang="en"><title>Echo</title><main><h1>Echo</h1><img src="data:,"></main></html>');
    expect(await visit.violations()).toEqual([expect.stringMatching(/^image-alt: <img/)]);
    await visit.close();
  });

  it.each(logins)('%s', async (login) => {
    const visit = await signedIn(browser, stack, login, [WIDE.width, WIDE.height]);
    const { page } = visit;
    const places = await page.locator('.rail-place').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const wanted = places.filter((place) => ownPlaces[login]?.includes(place) ?? true);
    expect(wanted.length).toBeGreaterThan(ownPlaces[login] ? 1 : 0);
    // Each place begins in the language in which the one before ended.
    let order: readonly Language[] = languages;
    for (const path of [...wanted, ...(matters[login] ?? [])]) {
      await page.goto(stack.gateway + path);
      for (const [index, language] of order.entries()) {
        if (index > 0) await visit.switchTo(language);
        await settled(visit);
        expect([path, language, await page.locator('html').getAttribute('lang'), await visit.violations()]).toEqual([path, language, language, []]);
      }
      order = [...order].reverse();
      await fitsNarrow(visit, path);
    }
    expect(visit.complaints).toEqual([]);
    await visit.close();
  }, 300_000);

  it('a sender, asked by link, and with a payout code that is shown once', async () => {
    const visit = await Visit.at(browser, [390, 844], 'zh-CN');
    const { page } = visit;
    const look = async (what: string): Promise<void> => {
      for (const size of [NARROW, { width: 390, height: 844 }]) {
        await page.setViewportSize(size);
        expect([what, await visit.violations(), await visit.sidewaysScroll()]).toEqual([what, [], 0]);
      }
    };
    await page.goto(`${stack.gateway}/ask/${question}`);
    await page.getByLabel('不满意').check();
    await look('问卷');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: '中文' }).waitFor();
    await look('questionnaire');
    await page.goto(`${stack.gateway}/ask/no-such-code`);
    await page.locator('h1').waitFor();
    await look('no questionnaire');

    await page.goto(`${stack.gateway}/r`);
    await page.locator('input').fill(receiptCode);
    await page.locator('form button[type=submit]').click();
    await page.locator('.idea-card .main-act').waitFor();
    await look('award');
    await page.locator('.idea-card .main-act').click();
    await page.locator('.payout-code').waitFor();
    await look('payout');
    await page.getByRole('button', { name: 'English' }).or(page.getByRole('button', { name: '中文' })).click();
    await look('payout in the other language');
    expect(visit.complaints).toEqual([]);
    await visit.close();
  }, 120_000);
});
