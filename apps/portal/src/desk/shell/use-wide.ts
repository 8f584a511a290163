import { useSyncExternalStore } from 'react';

const media = '(min-width: 900px)';
const hear = (told: () => void): (() => void) => {
  const query = window.matchMedia(media);
  query.addEventListener('change', told);
  return () => query.removeEventListener('change', told);
};

/** Whether there is room for queue and matter side by side; a phone shows one of them at a time. */
export const useWide = (): boolean => useSyncExternalStore(hear, () => window.matchMedia(media).matches);
