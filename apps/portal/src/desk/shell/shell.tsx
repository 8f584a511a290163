import { type MouseEvent, useEffect, useSyncExternalStore } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { ReadMeDocument } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { chosenMembership, forgetMembership, keepDraftsOf } from '../../session/desk-tab';
import { Skeleton } from '../../ui/skeleton';
import { hearSessionEnd, sessionEnded } from '../client/session-end';
import { isForbidden } from '../client/forbidden';
import { openAnew } from '../client/open-anew';
import { session } from '../client/session';
import { CallDrawer } from '../call/call-drawer';
import { useRead } from '../client/use-ask';
import { KeysHelp } from '../queue/keys-help';
import { Act } from './act';
import { Dialog } from './dialog';
import { Missing } from './missing';
import { NoHome, Nothing, SignIn, Trouble } from './plain-pages';
import { homeOf, ofPeople } from './places';
import { Rail } from './rail';
import { useServerTime } from './use-now';
import { useOnline } from './use-online';
import { WhoIs } from './who';

/** Over the page, with what was typed kept, when the session is over. */
const SessionEnded = () => {
  const say = useSay('desk');
  const ended = useSyncExternalStore(hearSessionEnd, sessionEnded);
  return (
    <Dialog open={ended} last title={say('ended.title')}>
      <p>{say('ended.text')}</p>
      <div className="write-acts">
        <Act primary onClick={() => void session.signIn(location.pathname + location.search)}>
          {say('signIn')}
        </Act>
      </div>
    </Dialog>
  );
};

/** Straight to the words of the page, whatever stands there now; the address stays as it is. */
const toMain = (event: MouseEvent) => {
  const main = document.getElementById('main');
  if (!main) return;
  event.preventDefault();
  main.focus();
};

/** The signed-in desk: rail, banner, page. */
export const Shell = () => {
  const say = useSay('desk');
  const { told } = useOnline();
  const { pathname, search } = useLocation();
  const here = pathname + search;
  const navigate = useNavigate();
  const { data, error, again } = useRead(ReadMeDocument, {});
  const me = data?.me;
  useServerTime(me?.asOf);
  const home = me?.active ? homeOf(me.active.roles) : null;
  useEffect(() => {
    if (pathname !== '/' || !home) return;
    if (home === ofPeople) location.replace(home);
    else void navigate(home, { replace: true });
  }, [pathname, home, navigate]);
  const stale = !me && isForbidden(error) && chosenMembership() !== null;
  useEffect(() => {
    if (!stale) return;
    forgetMembership();
    openAnew();
  }, [stale]);
  if (stale) return <Skeleton label={say('brand')} />;
  if (data && !me) return <SignIn returnTo={here} />;
  if (error && !me) return error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED') ? <SignIn returnTo={here} /> : <Trouble again={again} />;
  if (!me) return <Skeleton label={say('brand')} />;
  if (!me.active) return <Nothing />;
  keepDraftsOf(me.active.id);
  return (
    <WhoIs value={{ me, active: me.active }}>
      <a className="skip" href="#main" onClick={toMain}>
        {say('skip')}
      </a>
      <div className="shell">
        <Rail />
        <div className="page">
          {told && (
            <p className="offline" role="status">
              {say('offline')}
            </p>
          )}
          <Missing />
          {pathname === '/' && !home ? <NoHome /> : <Outlet />}
        </div>
      </div>
      <CallDrawer />
      <KeysHelp />
      <SessionEnded />
    </WhoIs>
  );
};
