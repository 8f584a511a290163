/** What the desk keeps in a tab: which membership was chosen, and what was typed and not sent. The tab outlives the session. */
export const draftPrefix = 'huiyin.draft.';
/** Whose they are: a membership is one person in one tenant. */
const ownerKey = 'huiyin.drafts-of';
const membershipKey = 'huiyin.membership';

/** Which membership this tab acts under, where a person has several. */
export const chosenMembership = (): string | null => sessionStorage.getItem(membershipKey);
/** Nothing of one tenant comes along to another. */
export const chooseMembership = (id: string): void => {
  dropDrafts();
  sessionStorage.setItem(membershipKey, id);
};
export const forgetMembership = (): void => sessionStorage.removeItem(membershipKey);

/** What was written in this tab and not sent: callers' names and phones are among it. */
const dropDrafts = (): void => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(draftPrefix)) sessionStorage.removeItem(key);
  sessionStorage.removeItem(ownerKey);
};

/** Said before a sign-out, of the desk or of the people's pages: whoever signs in next finds nothing, and begins under their own membership. */
export const leaveDesk = (): void => {
  dropDrafts();
  forgetMembership();
};

/**
 * Said before a page reads them. A session that ends by time leaves them for who wrote them; whoever else signs in in this
 * tab, or they themselves under another membership, find none, nor where nobody knows whose they are.
 */
export const keepDraftsOf = (membership: string): void => {
  if (sessionStorage.getItem(ownerKey) === membership) return;
  dropDrafts();
  sessionStorage.setItem(ownerKey, membership);
};
