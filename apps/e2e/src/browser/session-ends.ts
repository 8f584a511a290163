import type { Browser, Page } from 'playwright-core';
import { ask } from '../stack/ask';
import { disable, enable, signOut } from '../stack/provisioner';
import { loginOf, type RunningStack } from '../stack/running-stack';
import { until } from '../stack/until';
import { signedIn } from './sign-in';

const LIMIT_MS = 5_000;
const size = [1440, 900] as const;

const tokenIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((name) => name.startsWith('oidc.user:'));
    return (JSON.parse(sessionStorage.getItem(key ?? '') ?? '{}') as { access_token: string }).access_token;
  });
const opens = async (stack: RunningStack, token: string): Promise<boolean> => {
  const { data } = await ask<{ me: { name: string } | null }>(stack.graphql, '{ me { name } }', {}, { authorization: `Bearer ${token}` });
  return data?.me != null;
};
/** Milliseconds until the token opens nothing any more. */
const closedAfter = async (stack: RunningStack, token: string): Promise<number> => {
  const from = performance.now();
  await until('the end of access', () => opens(stack, token), (open) => !open);
  return performance.now() - from;
};

/** A logout ends one's access, and nobody else's. */
export const logsOut = async (browser: Browser, stack: RunningStack): Promise<void> => {
  const [visit, other] = [await signedIn(browser, stack, 'gd-officer', size), await signedIn(browser, stack, 'gd-handler', size)];
  const [token, theirs] = [await tokenIn(visit.page), await tokenIn(other.page)];
  expect(await opens(stack, token)).toBe(true);
  await visit.page.locator('.rail-who').click();
  await visit.page.getByText('退出登录').click();
  expect(await closedAfter(stack, token)).toBeLessThan(LIMIT_MS);
  expect(await opens(stack, theirs)).toBe(true);
  expect([...visit.complaints, ...other.complaints]).toEqual([]);
  await Promise.all([visit.close(), other.close()]);
};

/** An administrator ends somebody's sessions: they may sign in again. */
export const isSignedOut = async (browser: Browser, stack: RunningStack): Promise<void> => {
  const visit = await signedIn(browser, stack, 'gd-handler2', size);
  const token = await tokenIn(visit.page);
  expect(await opens(stack, token)).toBe(true);
  await signOut(stack, 'gd-handler2');
  expect(await closedAfter(stack, token)).toBeLessThan(LIMIT_MS);
  await visit.close();
  const again = await signedIn(browser, stack, 'gd-handler2', size);
  expect(await opens(stack, await tokenIn(again.page))).toBe(true);
  await again.close();
};

/** Whoever is disabled, and that alone, has no access any more, and cannot come back. */
export const isDisabled = async (browser: Browser, stack: RunningStack): Promise<void> => {
  const visit = await signedIn(browser, stack, 'gd-responder', size);
  const token = await tokenIn(visit.page);
  expect(await opens(stack, token)).toBe(true);
  await disable(stack, 'gd-responder');
  try {
    expect(await closedAfter(stack, token)).toBeLessThan(LIMIT_MS);
    const { password } = loginOf(stack, 'gd-responder');
    const again = await fetch(stack.tokenEndpoint, { method: 'POST', body: new URLSearchParams({ grant_type: 'password', client_id: stack.clientId, username: 'gd-responder', password }) });
    expect(again.status).toBe(400);
  } finally {
    await enable(stack, 'gd-responder');
    await visit.close();
  }
};
