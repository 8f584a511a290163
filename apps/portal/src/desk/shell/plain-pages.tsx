import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { changeLanguage } from '../../i18n/language';
import { useLanguage, useSay } from '../../i18n/use-say';
import { isUntold } from '../../session/ask-who';
import { Mark } from '../../ui/icon';
import { RefusalBox } from '../../ui/refusal-box';
import { isForbidden } from '../client/forbidden';
import { session } from '../client/session';
import { loadPhrases } from '../phrases';
import { Act } from './act';
import { useTitle } from './use-title';

interface PlainProps {
  title: string;
  children?: ReactNode;
  /** The one act, at the bottom of a phone. */
  act?: ReactNode;
}

const Plain = ({ title, children, act }: PlainProps) => {
  useTitle(title);
  return (
    <main className="plain" id="main" tabIndex={-1}>
      <span className="plain-mark">
        <Mark size={40} />
      </span>
      <h1 className="serif">{title}</h1>
      {children}
      {act && <div className="plain-act">{act}</div>}
    </main>
  );
};

/** The other language, before there is a rail that has it. */
const LanguageSwitch = () => {
  const common = useSay('common');
  const language = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className="plain-language" lang={other} onClick={() => void changeLanguage(other, loadPhrases)}>
      {common('other-language')}
    </button>
  );
};

/** One page for no permission, foreign and absent: it never hints that something exists. */
export const Nothing = () => {
  const common = useSay('common');
  return (
    <Plain title={common('nothing.title')}>
      <p>{common('nothing.text')}</p>
    </Plain>
  );
};

/** A role that has no pages here yet. */
export const NoHome = () => <Plain title={useSay('desk')('home.none')} />;

interface TroubleProps {
  again: () => void;
  /** Why; what one may not see is no trouble, and asking again brings nothing. */
  error?: CombinedError | undefined;
  /** Why it cannot be tried again now. */
  because?: string | undefined;
}

export const Trouble = ({ again, error, because }: TroubleProps) => {
  const common = useSay('common');
  if (isForbidden(error)) return <Nothing />;
  return (
    <Plain
      title={common('failed.read')}
      act={
        <Act primary because={because} onClick={again}>
          {common('again')}
        </Act>
      }
    />
  );
};

export const SignIn = ({ returnTo, failed = false }: { returnTo: string; failed?: boolean }) => {
  const say = useSay('desk');
  const common = useSay('common');
  const [problem, setProblem] = useState(failed);
  return (
    <Plain
      title={say('signIn.title')}
      act={
        <Act primary onClick={() => void session.signIn(returnTo).catch(() => setProblem(true))}>
          {say('signIn')}
        </Act>
      }
    >
      <LanguageSwitch />
      <p>{say('signIn.text')}</p>
      {isUntold() && <p role="status">{common('signIn.untold')}</p>}
      {problem && <RefusalBox message={say('signIn.failed')} />}
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
    <main className="plain" id="main">
      <h1 className="sr-only">{say('signIn')}</h1>
      <p role="status">{say('signIn.going')}</p>
    </main>
  );
};
