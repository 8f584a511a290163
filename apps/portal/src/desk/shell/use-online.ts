import { useEffect, useState } from 'react';

const patience = 10_000;

/** `writable` is off at once without a network; `told` after ten seconds, so that a short gap says nothing. */
export const useOnline = (): { readonly writable: boolean; readonly told: boolean } => {
  const [writable, setWritable] = useState(() => navigator.onLine);
  const [told, setTold] = useState(false);
  useEffect(() => {
    const hear = () => setWritable(navigator.onLine);
    window.addEventListener('online', hear);
    window.addEventListener('offline', hear);
    return () => {
      window.removeEventListener('online', hear);
      window.removeEventListener('offline', hear);
    };
  }, []);
  useEffect(() => {
    if (writable) return setTold(false);
    const timer = setTimeout(() => setTold(true), patience);
    return () => clearTimeout(timer);
  }, [writable]);
  return { writable, told };
};
