import { useEffect, useState } from 'react';
import { useSay } from '../../i18n/use-say';
import { watchWorker } from '../worker';

/** Offers the newer page; it never changes under somebody who is writing. */
export const UpdateBar = () => {
  const say = useSay('people');
  const [apply, setApply] = useState<(() => void) | null>(null);
  useEffect(() => watchWorker((use) => setApply(() => use)), []);
  if (!apply) return null;
  return (
    <div className="update" role="status">
      {say('update')}
      <button type="button" onClick={apply}>
        {say('update.now')}
      </button>
    </div>
  );
};
