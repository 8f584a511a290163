import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import type { AskFailure } from '../ask';

/** What failed, what is safe, one act. */
export const Failure = ({ failure, again, message }: { failure?: AskFailure; again: () => void; message?: string }) => {
  const say = useSay('common');
  return (
    <RefusalBox
      message={message ?? say('failed.read')}
      trace={failure?.trace}
      action={
        <button type="button" onClick={again}>
          {say('again')}
        </button>
      }
    />
  );
};
