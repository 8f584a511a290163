import { serverNow } from '../../format/server-time';
import { useSay } from '../../i18n/use-say';
import { periodWords, quartersBefore } from './quarters';

const SHOWN = 12;

/** Which quarter up to the one of `at`: periods that overlap could be subtracted from one another. */
export const PeriodSelect = ({ period, at = serverNow(), onChange }: { period: string; at?: string; onChange: (period: string) => void }) => {
  const say = useSay('audit');
  const known = quartersBefore(at, SHOWN);
  const quarters = known.includes(period) ? known : [...known, period];
  return (
    <select className="page-pick" aria-label={say('period.label')} value={period} onChange={({ target }) => onChange(target.value)}>
      {quarters.map((value) => (
        <option key={value} value={value}>
          {periodWords(value, say)}
        </option>
      ))}
    </select>
  );
};
