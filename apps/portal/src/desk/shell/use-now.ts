import { useEffect, useState } from 'react';
import { hearServerTime, onServerTime, serverNow } from '../../format/server-time';

/** The server's now, each minute; each second while `fine`, which the open item's last hour is. */
export const useNow = (fine = false): string => {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const tell = () => setNow(serverNow());
    tell();
    const timer = setInterval(tell, fine ? 1_000 : 60_000);
    const forget = onServerTime(tell);
    return () => {
      clearInterval(timer);
      forget();
    };
  }, [fine]);
  return now;
};

/** Sets the page's now by what an answer said it was. */
export const useServerTime = (asOf: string | undefined): void => {
  useEffect(() => {
    if (asOf) hearServerTime(asOf);
  }, [asOf]);
};
