import { useSay } from '../../i18n/use-say';
import { openAnew } from '../client/open-anew';
import { Trouble } from './plain-pages';
import { useOnline } from './use-online';

/**
 * Instead of a page that did not come: there is no network, or a release took its old files away. The router never asks
 * for it again, so the address is opened anew; without a network that would lose the desk as well.
 */
export const NotLoaded = () => {
  const say = useSay('desk');
  const { writable } = useOnline();
  return <Trouble again={openAnew} because={writable ? undefined : say('offline')} />;
};
