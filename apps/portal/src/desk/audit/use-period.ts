import { useSearchParams } from 'react-router';

/** The quarter of the address; a wrong one is none. */
export const usePeriod = (): readonly [string | undefined, (period: string) => void] => {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('period') ?? '';
  return [/^\d{4}-Q[1-4]$/.test(asked) ? asked : undefined, (period) => setSearch({ period })];
};
