import { useEffect, useState } from 'react';
import { serverNow } from '../../format/server-time';

/** The server's now, each minute; each second while `fine`, which the open item's last hour is. */
export const useNow = (fine = false): string => {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    setNow(serverNow());
    const timer = setInterval(() => setNow(serverNow()), fine ? 1_000 : 60_000);
    return () => clearInterval(timer);
  }, [fine]);
  return now;
};
