import type { Browser } from 'playwright-core';
import { launchChromium } from './browser/chromium';
import { isDisabled, logsOut } from './browser/session-ends';
import { type KeycloakStack, startKeycloakStack, whyNoKeycloak } from './stack/keycloak-stack';

const without = whyNoKeycloak();

const withKeycloak = (): void => {
  let browser: Browser;
  let own: KeycloakStack;
  beforeAll(async () => {
    browser = await launchChromium();
    own = await startKeycloakStack();
  }, 400_000);
  afterAll(() => Promise.all([browser?.close(), own?.stop()]), 60_000);

  it('signs people in at the portal, and a logout ends their access', () => logsOut(browser, own.stack), 90_000);

  it('ends the access of a disabled person, who cannot come back', () => isDisabled(browser, own.stack), 90_000);
};

if (without) it.todo(`sessions at the real Keycloak: ${without}`);
else describe('at the real Keycloak', withKeycloak);
