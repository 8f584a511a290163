const whoKey = 'huiyin.ask-who';
const untoldKey = 'huiyin.untold';

/** Somebody left: whoever signs in next with this browser is asked who they are, also where the provider was not told and would still know the last one. */
export const askWhoNext = (left: string): void => {
  try {
    localStorage.setItem(whoKey, left);
  } catch {
    // A full or closed store keeps nobody signed in.
  }
};
/** Who left last, until somebody signed in. */
export const whoLeft = (): string | null => localStorage.getItem(whoKey);
export const whoIsAsked = (): boolean => whoLeft() !== null;

/** In this tab, until somebody signs in: the provider could not be told. */
export const sayUntold = (): void => sessionStorage.setItem(untoldKey, '1');
export const isUntold = (): boolean => sessionStorage.getItem(untoldKey) !== null;

export const whoWasSaid = (): void => {
  localStorage.removeItem(whoKey);
  sessionStorage.removeItem(untoldKey);
};

/** Somebody left in another tab of this browser. */
export const onLeftElsewhere = (hear: (left: string) => void): void =>
  window.addEventListener('storage', ({ key, newValue }) => key === whoKey && newValue && hear(newValue));
