import { Dropdown } from 'antd';
import { useSay } from '../../i18n/use-say';
import { Act } from '../shell/act';
import { Keycap } from '../shell/keycap';
import { useKeysOff } from '../queue/keys';
import { ReplyAct } from './reply-act';
import type { DeskPolicy, Item } from './use-item';
import type { ItemWork } from './use-item-work';

/** Acts that are needed seldom. */
const More = ({ work }: { work: ItemWork }) => {
  const say = useSay('desk');
  const [keysOff] = useKeysOff();
  const acts = [
    ...(work.may.spot ? [{ key: 'spot', name: say('act.onSpot'), cap: 'Ctrl ⏎' } as const] : []),
    ...(work.may.refuse ? [{ key: 'refuse', name: say('act.refuse'), cap: 'X' } as const] : []),
    ...(work.may.bar ? [{ key: 'bar', name: say('act.bar'), cap: undefined } as const] : []),
  ];
  const items = acts.map(({ key, name, cap }) => ({
    key,
    disabled: work.offline !== undefined,
    onClick: () => work.show(key),
    label: (
      <span className="acts-more-item">
        {name}
        {cap && !keysOff && <Keycap>{cap}</Keycap>}
      </span>
    ),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="topRight">
      <button type="button" className="act acts-more" title={work.offline}>
        {say('act.more')}
      </button>
    </Dropdown>
  );
};

const Main = ({ work }: { work: ItemWork }) => {
  const say = useSay('desk');
  const { phase, returned, may, offline, notNow, open } = work;
  if (!may.decide) return null;
  if (phase === 'filed')
    return (
      <Act primary keycap="P" because={notNow} aria-busy={open.busy} onClick={() => void work.accept()}>
        {open.busy ? say('act.busy') : say(work.thanks ? 'act.acceptThanks' : 'act.accept')}
      </Act>
    );
  if (phase !== 'inHand') return null;
  if (returned)
    return (
      <Act primary keycap="G" because={offline} onClick={work.reroute}>
        {say('act.issue')}
      </Act>
    );
  return (
    <Act primary because={offline} aria-busy={open.busy} onClick={work.sendReply}>
      {open.busy ? say('act.busy') : say('item.answer.send')}
    </Act>
  );
};

interface Props {
  item: Item;
  policy: DeskPolicy;
  work: ItemWork;
  onAgain: () => void;
}

/** What is done with a matter: by an officer one main act, and what was done last to be taken back; by who handles it what the policy lets them. */
export const ItemActs = ({ item, policy, work, onAgain }: Props) => {
  const say = useSay('desk');
  const { phase, thanks, order, may, offline, notNow } = work;
  const { undo } = work.open;
  const works = may.decide && phase !== 'closed';
  if (!may.ask && !may.spot && !may.reply && !undo) return null;
  return (
    <div className="acts">
      <Main work={work} />
      {may.ask && (
        <Act keycap="B" because={offline} onClick={() => work.show('ask')}>
          {say('act.ask')}
        </Act>
      )}
      {works && !thanks && (phase === 'filed' || order) && (
        <Act keycap="G" because={phase === 'filed' ? undefined : offline} onClick={work.reroute}>
          {say('route.change')}
        </Act>
      )}
      {may.refer && (
        <Act keycap="Y" because={offline} onClick={() => work.show('refer')}>
          {say('act.refer')}
        </Act>
      )}
      {!may.decide && may.spot && (
        <Act keycap="Ctrl ⏎" because={offline} onClick={() => work.show('spot')}>
          {say('act.onSpot')}
        </Act>
      )}
      {may.reply && <ReplyAct key={item.id} appeal={item} policy={policy} offline={offline} onAgain={onAgain} />}
      {may.bar && <More work={work} />}
      {undo && (
        <p className="acts-undo" role="status">
          {undo.text}
          <Act keycap="Ctrl Z" because={offline} onClick={work.takeBack}>
            {say('act.undo')}
          </Act>
        </p>
      )}
      {works && notNow && phase === 'filed' && <span className="acts-why">{notNow}</span>}
    </div>
  );
};
