import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Icon } from '../../ui/icon';
import { Act } from '../shell/act';
import { TopBar } from '../shell/top-bar';
import { useWide } from '../shell/use-wide';
import '../queue/queue.css';
import '../item/item.css';
import './after.css';

interface Props {
  title: string;
  /** Where the list is, with what is chosen of it. */
  home: string;
  /** The matter that the address names. */
  no: string | undefined;
  list: ReactNode;
  /** Somebody turned to the matter: it stays, whatever the list does. */
  onTurn: () => void;
  children: ReactNode;
}

/** A list beside the matter that is chosen in it; on a phone one of them at a time. */
export const TwoPanes = ({ title, home, no, list, onTurn, children }: Props) => {
  const navigate = useNavigate();
  const alone = !useWide() && !no;
  const Region = alone ? 'main' : 'section';
  return (
    <div className={no ? 'desk desk-open' : 'desk'}>
      <TopBar title={title} />
      <Region className="queue-panel" aria-label={title} {...(alone && { id: 'main', tabIndex: -1 })}>
        {alone && <h1 className="sr-only">{title}</h1>}
        {list}
      </Region>
      {!alone && (
        <div className="desk-item" onFocus={onTurn}>
          {no && (
            <div className="desk-back">
              <Act onClick={() => void navigate(home)}>
                <Icon name="left" size={18} />
                {title}
              </Act>
            </div>
          )}
          {children}
        </div>
      )}
    </div>
  );
};
