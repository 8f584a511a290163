import { Dropdown } from 'antd';
import { useSay } from '../../i18n/use-say';
import { Act } from '../shell/act';
import { Keycap } from '../shell/keycap';
import type { Undo } from './item-pane';

/** An act that is needed seldom, in the menu 更多. */
export interface MoreAct {
  readonly key: string;
  readonly name: string;
  readonly keycap?: string;
  readonly run: () => void;
}

interface Props {
  status: 'filed' | 'inHand' | 'answered';
  /** There is something to send elsewhere. */
  movable: boolean;
  /** Why the main act cannot be used. */
  notNow: string | undefined;
  offline: string | undefined;
  busy: boolean;
  undo: Undo | null;
  more: readonly MoreAct[];
  onAccept: () => void;
  onReply: () => void;
  onAsk: () => void;
  onRoute: () => void;
  onRefer: (() => void) | undefined;
  onUndo: () => void;
}

const More = ({ acts, offline }: { acts: readonly MoreAct[]; offline: string | undefined }) => {
  const say = useSay('desk');
  const items = acts.map(({ key, name, keycap, run }) => ({
    key,
    disabled: offline !== undefined,
    onClick: run,
    label: (
      <span className="acts-more-item">
        {name}
        {keycap && <Keycap>{keycap}</Keycap>}
      </span>
    ),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="topRight">
      <button type="button" className="act acts-more" title={offline}>
        {say('act.more')}
      </button>
    </Dropdown>
  );
};

/** What an officer does with a matter: one main act, and what was done last to be taken back. */
export const ItemActs = ({ status, movable, notNow, offline, busy, undo, more, onAccept, onReply, onAsk, onRoute, onRefer, onUndo }: Props) => {
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
      {onRefer && (
        <Act keycap="Y" because={offline} onClick={onRefer}>
          {say('act.refer')}
        </Act>
      )}
      {more.length > 0 && <More acts={more} offline={offline} />}
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
