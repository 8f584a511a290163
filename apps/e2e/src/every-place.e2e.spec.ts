import type { Browser } from 'playwright-core';
import { CaseWalk } from './bad-input/case-walk';
import { launchChromium } from './browser/chromium';
import { languages } from './browser/languages';
import { signedIn } from './browser/sign-in';
import type { Visit } from './browser/visit';
import { runningStack } from './stack/running-stack';

const stack = runningStack();
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 320, height: 640 };

/** Whoever has a rail; every place that it offers them is looked at. */
const logins = ['gd-officer', 'gd-handler', 'gd-head', 'gd-leader', 'gd-reviewer', 'gd-admin', 'qy-group-admin', 'qy-auditor'] as const;

/** What a page shows is there: nothing of it is on its way any more. */
const settled = async ({ page }: Visit): Promise<void> => {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
};

describe('N-05 every place of the rail, in both languages and on a narrow phone', () => {
  let browser: Browser;
  let walk: CaseWalk;
  const matters: Record<string, readonly string[]> = {};

  beforeAll(async () => {
    [browser, walk] = await Promise.all([launchChromium(), CaseWalk.of(stack, 'gd')]);
    const [filed, merged, answered, reviewed] = [await walk.filed(), await walk.merged(), await walk.answered(), await walk.reviewed()];
    matters['gd-officer'] = [filed, merged, answered].map(({ number }) => `/desk/${number}`).concat(`/callbacks/${answered.number}`, '/callbacks?show=ended', '/appeals?q=gd', '/no-such-place');
    matters['gd-leader'] = [`/reviews/${reviewed.number}`, '/reviews?show=ended'];
  }, 180_000);
  afterAll(() => browser?.close());

  it.each(logins)('%s', async (login) => {
    const visit = await signedIn(browser, stack, login, [WIDE.width, WIDE.height]);
    const places = await visit.page.locator('.rail-place').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(places.length).toBeGreaterThan(0);
    for (const path of [...places, ...(matters[login] ?? [])]) {
      await visit.page.goto(stack.gateway + path);
      for (const language of [...languages].reverse()) {
        await visit.speak(language);
        await settled(visit);
        expect([path, language, await visit.violations()]).toEqual([path, language, []]);
      }
      await visit.page.setViewportSize(NARROW);
      await settled(visit);
      expect([path, await visit.sidewaysScroll()]).toEqual([path, 0]);
      await visit.page.setViewportSize(WIDE);
    }
    expect(visit.complaints).toEqual([]);
    await visit.close();
  }, 300_000);
});
