import { useCallback, useEffect, useState } from 'react';
import { draftPrefix as prefix } from '../../session/desk-tab';

/** Words in work, kept in this tab over a reload and a new sign-in; gone when emptied. */
export const useKept = (key: string): readonly [string, (text: string) => void] => {
  const [text, setText] = useState(() => sessionStorage.getItem(prefix + key) ?? '');
  useEffect(() => setText(sessionStorage.getItem(prefix + key) ?? ''), [key]);
  const write = useCallback(
    (next: string) => {
      setText(next);
      if (next === '') sessionStorage.removeItem(prefix + key);
      else sessionStorage.setItem(prefix + key, next);
    },
    [key],
  );
  return [text, write];
};

const read = <T extends object>(key: string): Partial<T> => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(prefix + key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
};

/** As `useKept`, for what was chosen: the parts that were changed, until they are written over with nothing. */
export const useKeptParts = <T extends object>(key: string): readonly [Partial<T>, (part: Partial<T> | null) => void] => {
  const [kept, setKept] = useState({ key, parts: read<T>(key) });
  const now = kept.key === key ? kept.parts : read<T>(key);
  const change = useCallback(
    (part: Partial<T> | null) => {
      const parts = part ? { ...read<T>(key), ...part } : {};
      setKept({ key, parts });
      if (part) sessionStorage.setItem(prefix + key, JSON.stringify(parts));
      else sessionStorage.removeItem(prefix + key);
    },
    [key],
  );
  return [now, change];
};
