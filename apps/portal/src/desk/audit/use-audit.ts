import type { CombinedError } from 'urql';
import { useSearchParams } from 'react-router';
import { tenantZone } from '../../format/zone';
import { exactWords, stampWords } from '../../format/words';
import { useSay } from '../../i18n/use-say';
import { useNow } from '../shell/use-now';

/** What one may not see looks as if it were not there. */
export const isForbidden = (error: CombinedError | undefined): boolean => error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'FORBIDDEN') ?? false;

/** The quarter of the address; a wrong one is none. */
export const usePeriod = (): readonly [string | undefined, (period: string) => void] => {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('period') ?? '';
  return [/^\d{4}-Q[1-4]$/.test(asked) ? asked : undefined, (period) => setSearch({ period })];
};

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

/** 2026 年 11 月 */
export const useMonthWords = () => {
  const say = useSay('audit');
  return (month: string): string => say('month', { year: month.slice(0, 4), month: Number(month.slice(5)) });
};
