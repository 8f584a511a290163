import { useSay } from '../../i18n/use-say';
import '../queue/queue.css';

/** How many came since: said once, politely, over the list, and taken in by a press; nothing moves before that. */
export const FreshPill = ({ fresh, onTake }: { fresh: number; onTake: () => void }) => {
  const say = useSay('desk');
  const words = fresh > 0 ? say('queue.new', { count: fresh }) : '';
  return (
    <div className="fresh">
      <p className="sr-only" role="status">
        {words}
      </p>
      {words && (
        <button type="button" className="queue-new" onClick={onTake}>
          {words}
        </button>
      )}
    </div>
  );
};
