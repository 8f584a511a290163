import type { Browser } from 'playwright-core';
import { loginOf, type RunningStack } from '../stack/running-stack';
import type { Language } from './languages';
import { Visit } from './visit';

/** A colleague at their place signs in by the provider's own page: code with PKCE, nothing in between. */
export const signedIn = async (browser: Browser, stack: RunningStack, username: string, size: readonly [number, number], language: Language = 'zh-CN'): Promise<Visit> => {
  const { password } = loginOf(stack, username);
  const visit = await Visit.at(browser, size, language);
  const { page } = visit;
  await page.goto(stack.gateway);
  await page.locator('.act-primary').click();
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.getByRole('navigation').waitFor();
  return visit;
};
