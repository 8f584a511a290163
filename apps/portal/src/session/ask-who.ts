const key = 'huiyin.ask-who';

/** Somebody left: whoever signs in next with this browser is asked who they are, also where the provider was not told and would still know the last one. */
export const askWhoNext = (): void => {
  try {
    localStorage.setItem(key, '1');
  } catch {
    // A full or closed store keeps nobody signed in.
  }
};
export const whoIsAsked = (): boolean => localStorage.getItem(key) !== null;
export const whoWasSaid = (): void => localStorage.removeItem(key);
