import { useEffect } from 'react';
import { useSay } from '../../i18n/use-say';

/** The page's own name in the browser's tab, in the language of the page. */
export const useTitle = (title: string | undefined): void => {
  const brand = useSay('desk')('brand');
  useEffect(() => {
    const before = document.title;
    document.title = title ? `${title} · ${brand}` : brand;
    return () => {
      document.title = before;
    };
  }, [title, brand]);
};
