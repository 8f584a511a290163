const key = 'huiyin.shared-phone';

/** Somebody said that this phone is not theirs alone: nothing is kept until the tab is closed, also after a reload. */
export const sharedPhone = (): boolean => sessionStorage.getItem(key) !== null;

export const setSharedPhone = (shared: boolean): void => {
  if (shared) sessionStorage.setItem(key, '1');
  else sessionStorage.removeItem(key);
};
