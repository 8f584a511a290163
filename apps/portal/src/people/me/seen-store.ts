import type { Seen } from './seen';

const prefix = 'huiyin.seen:';

/** What was opened since the list stood there last, by number: whatever changed while it was open was seen with it. */
const opened = new Set<string>();
export const noteOpened = (number: string): void => void opened.add(number);
export const forgetOpened = (number: string): void => void opened.delete(number);
export const wasOpened = (number: string): boolean => opened.has(number);

/** Null for who looks for the first time on this phone, or where it keeps nothing. */
export const readSeen = (owner: string): Seen | null => {
  try {
    return JSON.parse(localStorage.getItem(prefix + owner) ?? 'null') as Seen | null;
  } catch {
    return null;
  }
};

export const keepSeen = (owner: string, seen: Seen): void => {
  try {
    localStorage.setItem(prefix + owner, JSON.stringify(seen));
  } catch {
    // A phone that keeps nothing marks nothing.
  }
};

/** Nothing of it stays on a phone that somebody leaves. */
export const dropSeenOf = (owner: string): void => {
  opened.clear();
  localStorage.removeItem(prefix + owner);
};
