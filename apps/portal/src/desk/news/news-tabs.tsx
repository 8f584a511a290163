import { useSay } from '../../i18n/use-say';
import { FreshPill } from '../shell/fresh-pill';

interface Props {
  unreadOnly: boolean;
  unread: number | undefined;
  /** How many came above what is shown. */
  fresh: number;
  onShow: (unreadOnly: boolean) => void;
  onTake: () => void;
}

/** All of it, or what is not read; what came since is said beside them. */
export const NewsTabs = ({ unreadOnly, unread, fresh, onShow, onTake }: Props) => {
  const say = useSay('news');
  const show = (one: boolean) => {
    onTake();
    onShow(one);
  };
  return (
    <div className="notices-head">
      <div className="queue-tabs notices-tabs" role="group" aria-label={say('title')}>
        {([false, true] as const).map((one) => (
          <button key={String(one)} type="button" aria-pressed={one === unreadOnly} onClick={() => show(one)}>
            {say(one ? 'unreadOnly' : 'all')} <span>{one ? unread : ''}</span>
          </button>
        ))}
      </div>
      <FreshPill fresh={fresh} onTake={onTake} />
    </div>
  );
};
