import { useCallback, useEffect, useState } from 'react';

const prefix = 'huiyin.draft.';

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
