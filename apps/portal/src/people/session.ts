import type { Session } from '../session/sign-in';

const callback = '/me/signed-in';

/** True where this tab has signed in before; the sign-in code is only loaded then, or when asked for. */
export const hasSession = (): boolean => Object.keys(sessionStorage).some((key) => key.startsWith('oidc.user:'));

const session = async (): Promise<Session> => (await import('../session/sign-in')).openSession(callback);

export const signIn = async (returnTo: string): Promise<void> => (await session()).signIn(returnTo);
export const finishSignIn = async (): Promise<string> => (await session()).finish();
export const signOut = async (): Promise<void> => (await session()).signOut();

export const accessToken = async (): Promise<string | null> => {
  if (!hasSession()) return null;
  const open = await session();
  return (await open.token()) ?? (await open.renew());
};
