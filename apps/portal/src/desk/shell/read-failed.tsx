import { clockTime } from '../../format/words';
import { tenantZone } from '../../format/zone';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';

interface Props {
  again: () => void;
  /** When what is still shown was told. */
  asOf?: string | undefined;
}

/** A part of a page that could not be read: of when it is, and one act. */
export const ReadFailed = ({ again, asOf }: Props) => {
  const desk = useSay('desk');
  const common = useSay('common');
  return (
    <RefusalBox
      message={[common('failed.read'), asOf && desk('stale', { time: clockTime(asOf, tenantZone) })].filter(Boolean).join(' ')}
      action={
        <button type="button" onClick={again}>
          {common('again')}
        </button>
      }
    />
  );
};
