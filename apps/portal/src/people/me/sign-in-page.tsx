import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSay } from '../../i18n/use-say';
import { isUntold } from '../../session/ask-who';
import { RefusalBox } from '../../ui/refusal-box';
import { dropHandovers } from '../form/handover';
import { finishSignIn, signIn } from '../session';
import { Frame } from '../shell/frame';

/** Asks to sign in by full redirect: no new window, which WeChat's browser would not open. */
export const SignInPage = ({ returnTo, failed = false }: { returnTo: string; failed?: boolean }) => {
  const say = useSay('people');
  const common = useSay('common');
  const [problem, setProblem] = useState(failed);
  return (
    <Frame
      title={say('brand')}
      page={say('me.signIn')}
      foot={
        <button type="button" className="main-act" onClick={() => {
            dropHandovers(returnTo);
            void signIn(returnTo).catch(() => setProblem(true));
          }}>
          {say('me.signIn')}
        </button>
      }
    >
      <div className="note-page">
        <h1 className="serif">{say('me.signIn.title')}</h1>
        <p>{say('me.signIn.text')}</p>
        {isUntold() && <p role="status">{common('signIn.untold')}</p>}
        {problem && <RefusalBox message={say('me.signIn.failed')} />}
      </div>
    </Frame>
  );
};

/** Where the provider sends back to. The code is exchanged once, also when React mounts twice. */
export const SignedInPage = () => {
  const say = useSay('people');
  const navigate = useNavigate();
  const begun = useRef(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    finishSignIn().then(
      (returnTo) => {
        // What was written on another page than the one that asked to sign in is not this person's to find.
        dropHandovers(returnTo);
        void navigate(returnTo, { replace: true });
      },
      () => setFailed(true),
    );
  }, [navigate]);
  if (failed) return <SignInPage returnTo="/me" failed />;
  return (
    <Frame title={say('brand')}>
      <p role="status" className="note-page">
        {say('me.signingIn')}
      </p>
    </Frame>
  );
};
