import { dropDraftsOf } from '../people/form/draft';
import { dropHandovers } from '../people/form/handover';
import { dropSeenOf } from '../people/me/seen-store';
import { askWhoNext } from './ask-who';
import { leaveDesk } from './desk-tab';
import { dropKeptUser, keptUser } from './kept-user';
import type { Session } from './sign-in';

/**
 * Signs out, of the desk and of the people's pages: what this person wrote and did not send, and what they have seen, goes from
 * this machine, and the provider is told. Where it cannot be told they are gone from this tab all the same.
 */
export const leave = async (session: () => Promise<Session>, home: '/' | '/me'): Promise<void> => {
  const who = keptUser()?.profile?.sub;
  leaveDesk();
  dropHandovers();
  if (who) {
    dropSeenOf(who);
    await dropDraftsOf(who);
  }
  askWhoNext();
  try {
    await (await session()).signOut();
  } catch {
    dropKeptUser();
    location.assign(home);
  }
};
