import { useState } from 'react';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { signIn } from '../session';
import { Over } from '../shell/over';

interface Props {
  returnTo: string;
  /** Puts what was written where it comes through the sign-in. */
  onLeave: () => void;
  onClose: () => void;
}

/** The session ended while somebody wrote: the page stays, and they sign in again in place. */
export const SessionOver = ({ returnTo, onLeave, onClose }: Props) => {
  const say = useSay('people');
  const [failed, setFailed] = useState(false);
  const go = () => {
    onLeave();
    void signIn(returnTo).catch(() => setFailed(true));
  };
  return (
    <Over title={say('session.over')} onClose={onClose}>
      <p>{say('session.over.text')}</p>
      {failed && <RefusalBox message={say('me.signIn.failed')} />}
      <div className="sheet-acts">
        <button type="button" className="main-act" onClick={go}>
          {say('me.signIn')}
        </button>
        <button type="button" className="side-act" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </Over>
  );
};
