export const draftPrefix = 'huiyin.draft.';
/** Whose they are: a membership is one person in one tenant. */
const ownerKey = 'huiyin.drafts-of';

/** What was written in this tab and not sent: callers' names and phones are among it. */
export const dropDrafts = (): void => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(draftPrefix)) sessionStorage.removeItem(key);
  sessionStorage.removeItem(ownerKey);
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
