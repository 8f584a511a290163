import { App } from 'antd';
import { useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Role } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { Keycap } from '../shell/keycap';
import { placesOf } from '../shell/places';
import { useWho } from '../shell/who';
import { useKeys, useKeysOff } from './keys';
import { KeysSheet } from './keys-sheet';

const hearers = new Set<() => void>();
let open = false;
const show = (wanted: boolean): void => {
  open = wanted;
  hearers.forEach((hear) => hear());
};
const hearOpen = (hear: () => void): (() => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};

/** The keys by `?`, and single keys on or off by Alt K, on every page of the desk. */
export const KeysHelp = () => {
  const say = useSay('desk');
  const { message } = App.useApp();
  const shown = useSyncExternalStore(hearOpen, () => open);
  const [keysOff, setKeysOff] = useKeysOff();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const finds = placesOf(useWho().active.roles).some(({ path }) => path === '/appeals');
  useKeys({
    Help: () => show(true),
    // The queue and the search have a field of their own.
    Slash: () => finds && !/^\/(desk|appeals)/.test(pathname) && void navigate('/appeals'),
    'Alt+KeyK': () => {
      void message.info(say(keysOff ? 'keys.on' : 'keys.off'));
      setKeysOff(!keysOff);
    },
  });
  return <KeysSheet open={shown} onClose={() => show(false)} />;
};

/** Whose lists and matters have keys. */
const withKeys: readonly Role[] = ['OFFICER', 'RESPONDER', 'HOST', 'LEADER', 'REVIEWER'];

/** Opens the list of keys; at the same place on every page. */
export const KeysButton = () => {
  const say = useSay('desk');
  const { roles } = useWho().active;
  const [keysOff] = useKeysOff();
  if (!withKeys.some((role) => roles.includes(role))) return null;
  return (
    <button type="button" className="top-help" onClick={() => show(true)} aria-keyshortcuts="?">
      <Keycap>?</Keycap> {say(keysOff ? 'keys.off' : 'keys.all')}
    </button>
  );
};
