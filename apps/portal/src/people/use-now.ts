import { useEffect, useState } from 'react';
import { onServerTime, serverNow } from '../format/server-time';

/** The server's now: each minute, and when an answer says what time it is there. */
export const useNow = (): string => {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const tell = () => setNow(serverNow());
    tell();
    const timer = setInterval(tell, 60_000);
    const forget = onServerTime(tell);
    return () => {
      clearInterval(timer);
      forget();
    };
  }, []);
  return now;
};
