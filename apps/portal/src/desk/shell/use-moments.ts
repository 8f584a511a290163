import { tenantZone } from '../../format/zone';
import { exactWords, stampWords } from '../../format/words';
import { useNow } from './use-now';

/** Days and times of what is on record. */
export const useMoments = () => {
  const now = useNow();
  return {
    stamp: (at: string) => stampWords(at, now, tenantZone),
    exact: (at: string) => exactWords(at, tenantZone),
    day: (at: string) => exactWords(at, tenantZone).slice(0, 10),
    /** The last day before an instant at which something ends. */
    lastDay: (end: string) => exactWords(new Date(Date.parse(end) - 1).toISOString(), tenantZone).slice(0, 10),
  };
};
