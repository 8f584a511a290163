import { dropDraftsOf } from '../people/form/draft';
import { dropHandovers } from '../people/form/handover';
import { dropSeenOf } from '../people/me/seen-store';
import { askWhoNext, onLeftElsewhere, sayUntold, whoLeft } from './ask-who';
import { leaveDesk } from './desk-tab';
import { dropKeptUser, type KeptUser, keptUser } from './kept-user';
import type { Session } from './sign-in';

type Home = '/' | '/me';

const dropWritten = (): void => {
  leaveDesk();
  dropHandovers();
};

const leaveTab = (home: Home): void => {
  dropKeptUser();
  location.assign(home);
};

/** Who pressed first: the sign-in forgets them before the page is left, and whoever presses again is still the same. */
let leaving: KeptUser | null = null;

/**
 * Signs out, of the desk and of the people's pages: what this person wrote and did not send, and what they have seen, goes from
 * this machine, and the provider is told. Where it cannot be told they are gone from this browser all the same, and that is said.
 */
export const leave = async (session: () => Promise<Session>, home: Home): Promise<void> => {
  const user = (leaving = keptUser() ?? leaving);
  const who = user?.profile?.sub ?? '';
  dropWritten();
  dropSeenOf(who);
  await dropDraftsOf(who);
  askWhoNext(who);
  try {
    await (await session()).signOut(user?.id_token);
  } catch {
    sayUntold();
    leaveTab(home);
  }
};

/**
 * Whoever signs out in one tab has signed out in all of theirs; so has a tab that was closed or put aside then, once it opens again,
 * unless somebody signed in with this browser before it did.
 */
export const leaveTogether = (home: Home): void => {
  const isOf = (who: string | null): boolean => who !== null && keptUser()?.profile?.sub === who;
  if (isOf(whoLeft())) {
    dropWritten();
    dropKeptUser();
  }
  onLeftElsewhere((who) => {
    if (!isOf(who)) return;
    dropWritten();
    leaveTab(home);
  });
};
