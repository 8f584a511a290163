import { serverNow } from '../../format/server-time';
import { useSay } from '../../i18n/use-say';
import { periodWords, quartersBefore } from './figures';

const SHOWN = 12;

/** Which quarter: periods that overlap could be subtracted from one another. */
export const PeriodSelect = ({ period, onChange }: { period: string; onChange: (period: string) => void }) => {
  const say = useSay('audit');
  const known = quartersBefore(serverNow(), SHOWN);
  const quarters = known.includes(period) ? known : [...known, period];
  return (
    <select className="audit-period" aria-label={say('period.label')} value={period} onChange={({ target }) => onChange(target.value)}>
      {quarters.map((value) => (
        <option key={value} value={value}>
          {periodWords(value, say)}
        </option>
      ))}
    </select>
  );
};
