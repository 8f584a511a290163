import type { Browser } from 'playwright-core';
import { launchChromium } from './browser/chromium';
import { isDisabled, isSignedOut, logsOut } from './browser/session-ends';
import { ensureRealm, isProvisioner, newAdmin, removeRealm } from './stack/keycloak-admin';
import { type KeycloakStack, startKeycloakStack, whyNoKeycloak } from './stack/keycloak-stack';

const without = whyNoKeycloak();

const withKeycloak = (): void => {
  let browser: Browser;
  let own: KeycloakStack;
  const admin = newAdmin();
  beforeAll(async () => {
    browser = await launchChromium();
    own = await startKeycloakStack(admin);
  }, 400_000);
  afterAll(() => Promise.all([browser?.close(), own?.stop()]), 60_000);

  it('signs people in at the portal, and a logout ends their access', () => logsOut(browser, own.stack), 90_000);

  it('ends the access of whom an administrator signs out', () => isSignedOut(browser, own.stack), 90_000);

  it('ends the access of a disabled person, who cannot come back', () => isDisabled(browser, own.stack), 90_000);

  describe('that runs elsewhere (KEYCLOAK_URL)', () => {
    const elsewhere = (): string => new URL(own.stack.tokenEndpoint).origin;

    it('is bound to the stack that an administrator starts, so that a logout there ends access', async () => {
      const other = await startKeycloakStack({ ...admin, KEYCLOAK_URL: elsewhere() });
      await logsOut(browser, other.stack).finally(() => other.stop());
    }, 180_000);

    it('is given the realm where it has none, and says so where it may not', async () => {
      await removeRealm(elsewhere(), admin);
      expect(ensureRealm(elsewhere(), undefined, 'first')).toMatch(/no realm huiyin.*KC_BOOTSTRAP_ADMIN_USERNAME/);
      expect(ensureRealm(elsewhere(), { ...admin, KC_BOOTSTRAP_ADMIN_PASSWORD: 'wrong' }, 'first')).toMatch(/no administrator keeper/);
      expect(ensureRealm(elsewhere(), admin, 'first')).toBe('imported');
      expect(await isProvisioner(elsewhere(), 'first')).toBe(true);
      expect(ensureRealm(elsewhere(), undefined, 'first')).toBe('as it is');
      expect(ensureRealm(elsewhere(), admin, 'second')).toBe('bound to this stack');
      expect([await isProvisioner(elsewhere(), 'first'), await isProvisioner(elsewhere(), 'second')]).toEqual([false, true]);
    }, 60_000);
  });
};

if (without) it.todo(`sessions at the real Keycloak: ${without}`);
else describe('at the real Keycloak', withKeycloak);
