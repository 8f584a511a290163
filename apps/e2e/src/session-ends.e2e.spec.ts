import type { Browser } from 'playwright-core';
import { launchChromium } from './browser/chromium';
import { isDisabled, isSignedOut, logsOut } from './browser/session-ends';
import { runningStack } from './stack/running-stack';

describe('at the embedded provider', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser?.close());

  it('a session ends with its logout', () => logsOut(browser, runningStack()), 60_000);

  it('ends the access of whom an administrator signs out', () => isSignedOut(browser, runningStack()), 60_000);

  it('a disabled person has no access any more, and cannot come back', () => isDisabled(browser, runningStack()), 60_000);
});
