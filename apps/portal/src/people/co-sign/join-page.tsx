import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { langOf } from '../../format/lang';
import { momentWords } from '../../format/words';
import { JoinAppealDocument, ReadInvitationDocument, type ReadInvitationQuery } from '../../generated/people';
import { useSay } from '../../i18n/use-say';
import { newCommandId } from '../../session/command-id';
import { RefusalBox } from '../../ui/refusal-box';
import { Skeleton } from '../../ui/skeleton';
import { AskFailure, ask } from '../ask';
import { SignInPage } from '../me/sign-in-page';
import { accessToken } from '../session';
import { Failure } from '../shell/failure';
import { Frame } from '../shell/frame';
import { useAnswer } from '../use-answer';
import { useNow } from '../use-now';
import { InvitationForm } from './invitation-form';
import { lettersOf } from './invitation-link';
import '../case/case.css';
import './co-sign.css';

type Invitation = NonNullable<ReadInvitationQuery['invitation']>;

const signedIn = async (): Promise<string> => {
  const token = await accessToken();
  if (!token) throw new AskFailure('unauthenticated');
  return `Bearer ${token}`;
};

/** What a colleague said, and what it means to say it too. */
const Asked = ({ asked }: { asked: Invitation }) => {
  const say = useSay('people');
  const common = useSay('common');
  const now = useNow();
  return (
    <>
      <section className="case-card join">
        <p className="case-number">
          {asked.number}
          {common('dot')}
          {momentWords(asked.filedAt, now, asked.timeZone, common)}
          {common('dot')}
          {common(`status.${asked.status}`)}
        </p>
        <h1 className="serif" lang={langOf(asked.title)}>
          {asked.title}
        </h1>
        <p className="small">{say(asked.count > 0 ? 'sign.count' : 'sign.none', { count: asked.count })}</p>
        <blockquote lang={langOf(asked.body)}>{asked.body}</blockquote>
      </section>
      <div className="join-means">
        <p>{say('join.means')}</p>
        <p>{say(asked.confidential || asked.mode === 'CONFIDENTIAL' ? 'join.confidential' : 'join.named')}</p>
      </div>
    </>
  );
};

const Join = ({ code, onOther }: { code: string; onOther: () => void }) => {
  const say = useSay('people');
  const common = useSay('common');
  const navigate = useNavigate();
  const [commandId] = useState(newCommandId);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { value, failure, again } = useAnswer(`join:${code}`, async () => ({ asked: (await ask(ReadInvitationDocument, { code }, await signedIn())).invitation ?? null }));
  if (failure?.kind === 'unauthenticated') return <SignInPage returnTo={`/me/join#${code}`} />;
  const asked = value?.asked;
  const join = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const { joinAppeal } = await ask(JoinAppealDocument, { input: { commandId, code } }, await signedIn());
      if (joinAppeal.__typename === 'Refusal') return setProblem(joinAppeal.message);
      void navigate(`/me/${joinAppeal.number}`, { replace: true });
    } catch (cause) {
      if (!(cause instanceof AskFailure)) throw cause;
      if (cause.kind === 'unauthenticated') return again();
      setProblem(common('failed.write'));
    } finally {
      setBusy(false);
    }
  };
  const act = asked && !asked.mayNotJoin && (asked.joined
    ? <Link className="main-act" to={`/me/${asked.number}`}>{say('join.see')}</Link>
    : <button type="button" className="main-act" aria-busy={busy} onClick={() => void join()}>{say('join.act')}</button>);
  return (
    <Frame title={say('join.title')} foot={act}>
      {failure && <Failure failure={failure} again={again} />}
      {!value && !failure && <Skeleton label={common('loading')} lines={6} />}
      {asked && <Asked asked={asked} />}
      {asked?.joined && <p>{say('join.joined')}</p>}
      {asked?.mayNotJoin && <RefusalBox message={asked.mayNotJoin.message} />}
      {problem && <RefusalBox message={problem} />}
      {value && !asked && (
        <div className="note-page">
          <h1 className="serif">{say('join.title')}</h1>
          <RefusalBox message={say('join.unknown')} />
          <button type="button" className="side-act" onClick={onOther}>
            {say('join.other')}
          </button>
        </div>
      )}
    </Frame>
  );
};

/** `/me/join#CODE`: what a colleague asks you to say too. Without a code there is a field for one. */
export const JoinPage = () => {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const code = lettersOf(hash);
  if (!code) return <InvitationForm onCode={(typed) => void navigate(`/me/join#${typed}`)} />;
  return <Join key={code} code={code} onOther={() => void navigate('/me/join', { replace: true })} />;
};
