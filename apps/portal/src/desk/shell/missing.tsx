import { useSyncExternalStore } from 'react';
import { useSay } from '../../i18n/use-say';
import { hearMissing, missingNow } from '../client/missing';
import { useOutdated } from '../client/outdated';
import { useOnline } from './use-online';

const parts = { sla: 'missing.sla', routing: 'missing.routing', feedback: 'missing.feedback', rewards: 'missing.rewards', intake: 'missing.intake', tenancy: 'missing.tenancy' } as const;

/** Which parts of the page could not be read, so that nobody takes "not now" for "none", nor what was for what is. */
export const Missing = () => {
  const say = useSay('desk');
  const services = useSyncExternalStore(hearMissing, missingNow);
  const named = Object.entries(parts).filter(([service]) => services.includes(service)).map(([, phrase]) => say(phrase));
  const outdated = useOutdated();
  // Without a network that is said by itself.
  const { writable } = useOnline();
  return (
    <>
      {services.length > 0 && (
        <p className="offline" role="status">
          {say('missing', { parts: named.join(say('list.join')) || say('missing.some') })}
        </p>
      )}
      {outdated && writable && (
        <p className="offline" role="status">
          {say('outdated')}
        </p>
      )}
    </>
  );
};
