import { useSay } from '../../i18n/use-say';
import { TopBar } from '../shell/top-bar';
import { useTitle } from '../shell/use-title';
import { CallForm } from './call-form';

/** `/call`: the phone form as a page of its own. */
export const CallPage = () => {
  const say = useSay('desk');
  useTitle(say('call.title'));
  return (
    <>
      <TopBar title={say('call.title')} />
      <main className="call-page" id="main" tabIndex={-1}>
        <h1 className="sr-only">{say('call.title')}</h1>
        <p className="write-hint">{say('call.hint')}</p>
        <CallForm />
      </main>
    </>
  );
};
