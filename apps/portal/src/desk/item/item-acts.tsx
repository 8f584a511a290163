import { useSay } from '../../i18n/use-say';
import { Act } from '../shell/act';
import type { Undo } from './item-pane';

interface Props {
  status: 'filed' | 'inHand' | 'answered';
  /** There is something to send elsewhere. */
  movable: boolean;
  /** Why the main act cannot be used. */
  notNow: string | undefined;
  offline: string | undefined;
  busy: boolean;
  undo: Undo | null;
  onAccept: () => void;
  onReply: () => void;
  onAsk: () => void;
  onRoute: () => void;
  onUndo: () => void;
}

/** What an officer does with a matter: one main act, and what was done last to be taken back. */
export const ItemActs = ({ status, movable, notNow, offline, busy, undo, onAccept, onReply, onAsk, onRoute, onUndo }: Props) => {
  const say = useSay('desk');
  return (
    <div className="acts">
      {status === 'filed' && (
        <Act primary keycap="P" because={notNow} aria-busy={busy} onClick={onAccept}>
          {busy ? say('act.busy') : say('act.accept')}
        </Act>
      )}
      {status === 'inHand' && (
        <Act primary because={offline} aria-busy={busy} onClick={onReply}>
          {busy ? say('act.busy') : say('item.answer.send')}
        </Act>
      )}
      <Act keycap="B" because={offline} onClick={onAsk}>
        {say('act.ask')}
      </Act>
      {movable && (
        <Act keycap="G" because={status === 'filed' ? undefined : offline} onClick={onRoute}>
          {say('route.change')}
        </Act>
      )}
      {undo && (
        <p className="acts-undo" role="status">
          {undo.text}
          <Act keycap="Ctrl Z" because={offline} onClick={onUndo}>
            {say('act.undo')}
          </Act>
        </p>
      )}
      {notNow && status === 'filed' && <span className="acts-why">{notNow}</span>}
    </div>
  );
};
