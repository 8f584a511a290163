import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useSay } from '../../i18n/use-say';
import { Mark } from '../../ui/icon';
import { RefusalBox } from '../../ui/refusal-box';
import { session } from '../client/session';
import { Act } from './act';

const Plain = ({ title, children }: { title: string; children: ReactNode }) => (
  <main className="plain" id="main">
    <span className="plain-mark">
      <Mark size={40} />
    </span>
    <h1 className="serif">{title}</h1>
    {children}
  </main>
);

/** One page for no permission, foreign and absent: it never hints that something exists. */
export const Nothing = () => {
  const common = useSay('common');
  return (
    <Plain title={common('nothing.title')}>
      <p>{common('nothing.text')}</p>
    </Plain>
  );
};

export const Trouble = ({ again }: { again: () => void }) => {
  const common = useSay('common');
  return (
    <Plain title={common('failed.read')}>
      <Act primary onClick={again}>
        {common('again')}
      </Act>
    </Plain>
  );
};

export const SignIn = ({ returnTo, failed = false }: { returnTo: string; failed?: boolean }) => {
  const say = useSay('desk');
  const [problem, setProblem] = useState(failed);
  return (
    <Plain title={say('signIn.title')}>
      <p>{say('signIn.text')}</p>
      {problem && <RefusalBox message={say('signIn.failed')} />}
      <Act primary onClick={() => void session.signIn(returnTo).catch(() => setProblem(true))}>
        {say('signIn')}
      </Act>
    </Plain>
  );
};

/** Where the provider sends back to. The code is exchanged once, also when React mounts twice. */
export const SignedIn = () => {
  const say = useSay('desk');
  const begun = useRef(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    session.finish().then(
      (returnTo) => location.replace(returnTo),
      () => setFailed(true),
    );
  }, []);
  if (failed) return <SignIn returnTo="/" failed />;
  return (
    <main className="plain" role="status">
      {say('signIn.going')}
    </main>
  );
};
