import { useSyncExternalStore } from 'react';
import { useSay } from '../../i18n/use-say';
import { hearMissing, missingNow } from '../client/missing';

const parts = { sla: 'missing.sla', routing: 'missing.routing', feedback: 'missing.feedback', rewards: 'missing.rewards', intake: 'missing.intake', tenancy: 'missing.tenancy' } as const;

/** Which parts of the page could not be read, so that nobody takes "not now" for "none". */
export const Missing = () => {
  const say = useSay('desk');
  const services = useSyncExternalStore(hearMissing, missingNow);
  const named = Object.entries(parts).filter(([service]) => services.includes(service)).map(([, phrase]) => say(phrase));
  if (services.length === 0) return null;
  return (
    <p className="offline" role="status">
      {say('missing', { parts: named.join(say('list.join')) || say('missing.some') })}
    </p>
  );
};
