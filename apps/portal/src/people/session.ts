import { leaveDesk } from '../session/desk-tab';
import type { Session } from '../session/sign-in';
import { AskFailure } from './ask';
import { dropHandovers } from './form/handover';
import { dropSeenOf } from './me/seen-store';

const callback = '/me/signed-in';
const prefix = 'oidc.user:';

interface KeptUser {
  readonly profile?: { readonly sub?: string };
  readonly expires_at?: number;
  readonly refresh_token?: string;
}

const keptUser = (): KeptUser | null => {
  const key = Object.keys(sessionStorage).find((one) => one.startsWith(prefix));
  try {
    return key ? (JSON.parse(sessionStorage.getItem(key) ?? '') as KeptUser) : null;
  } catch {
    return null;
  }
};

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

/** Takes what this person wrote and did not send off this phone, at the desk too, and what they have seen, then signs out. */
export const signOut = async (): Promise<void> => {
  const leaving = keptUser()?.profile?.sub;
  dropHandovers();
  leaveDesk();
  if (leaving) {
    dropSeenOf(leaving);
    await (await import('./form/draft')).dropDraftsOf(leaving);
  }
  await (await session()).signOut();
};

/** A token of the person whose session this tab has; null where there is none, or none any more. Without a network nobody can say. */
export const accessToken = async (): Promise<string | null> => {
  if (!hasSession()) return null;
  const token = await session()
    .then(async (open) => (await open.token()) ?? (await open.renew()))
    .catch(() => Promise.reject(new AskFailure('offline')));
  if (!token && !navigator.onLine) throw new AskFailure('offline');
  return token;
};
