import { keptUser } from '../session/kept-user';
import { leave } from '../session/leave';
import type { Session } from '../session/sign-in';
import { AskFailure } from './ask';

const callback = '/me/signed-in';

/** Who is signed in in this tab, as the provider names them; null also where the session is over and cannot be renewed. */
export const subject = (): string | null => {
  const user = keptUser();
  const alive = user && (user.refresh_token || (user.expires_at ?? 0) * 1000 > Date.now());
  return alive ? (user.profile?.sub ?? null) : null;
};

/** The sign-in code is only loaded where somebody is signed in, or asks for it. */
export const hasSession = (): boolean => subject() !== null;

const session = async (): Promise<Session> => (await import('../session/sign-in')).openSession(callback);

export const signIn = async (returnTo: string): Promise<void> => (await session()).signIn(returnTo);
export const finishSignIn = async (): Promise<string> => (await session()).finish();

export const signOut = (): Promise<void> => leave(session, '/me');

/** A token of the person whose session this tab has; null where there is none, or none any more. Without a network nobody can say. */
export const accessToken = async (): Promise<string | null> => {
  if (!hasSession()) return null;
  const token = await session()
    .then(async (open) => (await open.token()) ?? (await open.renew()))
    .catch(() => Promise.reject(new AskFailure('offline')));
  if (!token && !navigator.onLine) throw new AskFailure('offline');
  return token;
};
