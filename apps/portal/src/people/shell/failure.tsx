import { clockTime } from '../../format/words';
import { tenantZone } from '../../format/zone';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import type { AskFailure } from '../ask';

interface Props {
  failure?: AskFailure;
  again: () => void;
  message?: string;
  /** When what is still shown was told, and in which zone. */
  asOf?: string | null | undefined;
  zone?: string | null | undefined;
}

/** What failed, what is safe, of when it is, one act. */
export const Failure = ({ failure, again, message, asOf, zone }: Props) => {
  const say = useSay('common');
  const people = useSay('people');
  const of = asOf ? people('stale', { time: clockTime(asOf, zone ?? tenantZone) }) : undefined;
  return (
    <RefusalBox
      message={[message ?? say('failed.read'), of].filter(Boolean).join(' ')}
      trace={failure?.trace}
      action={
        <button type="button" onClick={again}>
          {say('again')}
        </button>
      }
    />
  );
};
