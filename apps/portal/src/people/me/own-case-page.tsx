import { useNavigate, useParams } from 'react-router';
import { OpenOwnAppealDocument } from '../../generated/people';
import { useSay } from '../../i18n/use-say';
import { Skeleton } from '../../ui/skeleton';
import { AskFailure, ask } from '../ask';
import { CasePage } from '../case/case-page';
import { accessToken } from '../session';
import { Failure } from '../shell/failure';
import { Frame } from '../shell/frame';
import { NothingPage } from '../shell/nothing-page';
import { useAnswer } from '../use-answer';
import { SignInPage } from './sign-in-page';

/** `/me/:no`: one's own case, opened with the same key as a receipt opens. */
export const OwnCasePage = () => {
  const { no = '' } = useParams();
  const say = useSay('people');
  const navigate = useNavigate();
  const { value, failure, again } = useAnswer(`own:${no}`, async () => {
    const token = await accessToken();
    if (!token) throw new AskFailure('unauthenticated');
    return (await ask(OpenOwnAppealDocument, { number: no }, `Bearer ${token}`)).openOwnAppeal;
  });
  if (failure?.kind === 'unauthenticated') return <SignInPage returnTo={`/me/${no}`} />;
  if (value?.__typename === 'Refusal') return <NothingPage />;
  if (value)
    return (
      <CasePage
        key={value.caseToken}
        access={value}
        leaveLabel={say('back')}
        onLeave={(because) => (because === 'expired' ? again() : void navigate('/me'))}
      />
    );
  return (
    <Frame title={no}>
      {failure ? <Failure failure={failure} again={again} /> : <Skeleton label={say('case.title')} lines={6} />}
    </Frame>
  );
};
