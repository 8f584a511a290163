import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Case } from './bad-input/case';
import { CaseWalk } from './bad-input/case-walk';
import { launchChromium } from './browser/chromium';
import { signedIn } from './browser/sign-in';
import type { Visit } from './browser/visit';
import { dataOf } from './stack/ask';
import { localDir, runningStack } from './stack/running-stack';

const stack = runningStack();
const WIDE = [1440, 900] as const;

interface Dated {
  readonly appeal: { readonly clocks: readonly { readonly state: string; readonly dueAt: string; readonly levels: readonly { readonly level: number; readonly people: readonly { readonly id: string }[] }[] }[] };
}

/** Moves the clock of the services that run. */
const moveTo = (instant: string): void => {
  execFileSync('node', [resolve('tools/dev/clock.mjs'), '--to', instant], { env: { ...process.env, HUIYIN_LOCAL_DIR: localDir(stack) } });
};

describe('Y-03 T-05 a promise that is not kept, with pages open', () => {
  let browser: Browser;
  let walk: CaseWalk;
  let filed: Case;
  let officer: Visit;
  let called: Visit;

  beforeAll(async () => {
    [browser, walk] = await Promise.all([launchChromium(), CaseWalk.of(stack, 'qh')]);
    filed = await walk.issued();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
  });

  it('turns late on the desk, and reaches whom the ladder calls, without a reload', async () => {
    const { appeal } = dataOf(await walk.officer.ask<Dated>('query ($id: ID!) { appeal(id: $id) { clocks { state dueAt levels { level people { id } } } } }', { id: filed.appealId }));
    const next = [...appeal.clocks].filter(({ state }) => state === 'RUNNING').sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
    if (!next) throw new Error('no clock is running');
    officer = await signedIn(browser, stack, 'qh-officer', WIDE);
    await officer.page.goto(`${stack.gateway}/desk/${filed.number}?tab=IN_HAND`);
    const row = officer.page.locator(`.queue-row[data-row="${filed.appealId}"]`);
    await row.waitFor();
    expect(await row.getAttribute('class')).not.toContain('queue-row-late');
    called = await signedIn(browser, stack, 'qh-head', WIDE);
    await called.page.goto(`${stack.gateway}/lead`);
    await called.page.locator('.called, .lead-none').first().waitFor();
    const call = called.page.locator('.called-open', { hasText: filed.number });
    expect(await call.count()).toBe(0);

    moveTo(new Date(Date.parse(next.dueAt) + 60_000).toISOString());

    await officer.page.locator(`.queue-row-late[data-row="${filed.appealId}"]`).waitFor();
    await officer.page.locator('.queue-head-late').waitFor();
    await call.waitFor();
    const open = await called.page.locator('.called-open').count();
    await called.page.locator('.rail-place[aria-current] .rail-count', { hasText: new RegExp(`^${open}$`) }).waitFor();
    expect([await called.violations(), called.complaints, officer.complaints]).toEqual([[], [], []]);
  }, 150_000);
});
