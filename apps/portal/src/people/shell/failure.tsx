import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import type { AskFailure } from '../ask';

/** What failed, what is safe, one act. */
export const Failure = ({ failure, again }: { failure: AskFailure; again: () => void }) => {
  const say = useSay('common');
  return (
    <RefusalBox
      message={say('failed.read')}
      trace={failure.trace}
      action={
        <button type="button" onClick={again}>
          {say('again')}
        </button>
      }
    />
  );
};
