import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { OpenOwnAppealDocument } from '../../generated/people';
import { useSay } from '../../i18n/use-say';
import { Skeleton } from '../../ui/skeleton';
import { AskFailure, ask } from '../ask';
import { CasePage } from '../case/case-page';
import { noWords, type Words } from '../case/words';
import { handOver, takeHandover } from '../form/handover';
import { accessToken, subject } from '../session';
import { Failure } from '../shell/failure';
import { Frame } from '../shell/frame';
import { NothingPage } from '../shell/nothing-page';
import { useAnswer } from '../use-answer';
import { noteOpened } from './seen-store';
import { SessionOver } from './session-over';
import { SignInPage } from './sign-in-page';

const OwnCase = ({ no }: { no: string }) => {
  const path = `/me/${no}`;
  const say = useSay('people');
  const navigate = useNavigate();
  const [owner] = useState(subject);
  const [words, setWords] = useState<Words>(() => takeHandover<Words>(path, owner) ?? noWords());
  const [later, setLater] = useState(false);
  const { value, failure, again } = useAnswer(`own:${no}`, async () => {
    const token = await accessToken();
    if (!token) throw new AskFailure('unauthenticated');
    return (await ask(OpenOwnAppealDocument, { number: no }, `Bearer ${token}`)).openOwnAppeal;
  });
  const opened = value !== undefined && value.__typename !== 'Refusal';
  useEffect(() => {
    if (opened) noteOpened(no);
  }, [opened, no]);
  const sessionOver = failure?.kind === 'unauthenticated';
  if (value?.__typename === 'Refusal') return <NothingPage />;
  if (!value && sessionOver) return <SignInPage returnTo={path} />;
  if (!value) return <Frame title={no}>{failure ? <Failure failure={failure} again={again} /> : <Skeleton label={say('case.title')} lines={6} />}</Frame>;
  const renew = () => {
    setLater(false);
    again();
  };
  return (
    <>
      <CasePage access={value} words={words} onWrite={setWords} leaveLabel={say('back')} onLeave={() => void navigate('/me')} onExpired={renew} />
      {sessionOver && !later && <SessionOver returnTo={path} onLeave={() => handOver(path, owner, words)} onClose={() => setLater(true)} />}
    </>
  );
};

/** `/me/:no`: one's own case, opened with the same key as a receipt opens. A key that is over is renewed underneath. */
export const OwnCasePage = () => {
  const { no = '' } = useParams();
  return <OwnCase key={no} no={no} />;
};
