import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ReadReturnsDocument } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import type { Refused } from '../client/refused';
import { useRead } from '../client/use-ask';
import { Act } from '../shell/act';
import { useOnline } from '../shell/use-online';
import { WriteDialog } from '../shell/write-dialog';
import { ReplyAct } from '../item/reply-act';
import { SpotAct } from '../item/spot-act';
import { useDeskPolicy } from '../item/use-item';
import { AssignAct } from './assign-act';
import type { Order } from './use-order';
import { useOrderCommands } from './use-order-commands';

/** Words that a sender does not understand; said, not refused. */
const avoided = ['原则上', '进一步', '高度重视', '尽快', '相关部门', '请知悉'];

interface Props {
  order: Order;
  commands: ReturnType<typeof useOrderCommands>;
  offline: string | undefined;
}

/** What its holder does with it; the main act is the opinion, or taking the order first. */
const Working = ({ order, commands, offline }: Props) => {
  const say = useSay('desk');
  const [open, setOpen] = useState<'progress' | 'ask' | 'opinion' | 'return' | null>(null);
  const navigate = useNavigate();
  const allowed = useRead(ReadReturnsDocument, {}).data?.policy?.returnsAllowed;
  const [problem, setProblem] = useState<Refused | null>(null);
  const found = (text: string) => avoided.filter((word) => text.includes(word));
  const close = () => setOpen(null);
  /** Whoever gave it back reads it no longer: they go on to their others. */
  const giveBack = async (why: string): Promise<Refused | null> => {
    const refused = await commands.giveBack(why);
    if (refused === null) void navigate('/orders');
    return refused;
  };
  return (
    <>
      {problem && <RefusalBox message={problem.message} />}
      <Act because={offline} onClick={() => setOpen('progress')}>
        {say('order.progress')}
      </Act>
      <Act because={offline} onClick={() => setOpen('ask')}>
        {say('order.ask')}
      </Act>
      <Act because={offline} onClick={() => setOpen('return')}>
        {say('order.return')}
      </Act>
      {order.state === 'ISSUED' && (
        <Act because={offline} onClick={() => void commands.take().then(setProblem)}>
          {say('order.take')}
        </Act>
      )}
      <Act primary because={offline} onClick={() => setOpen('opinion')}>
        {say('order.opinion')}
      </Act>
      <WriteDialog open={open === 'progress'} title={say('order.progress')} hint={say('order.progress.hint')} label={say('order.progress.label')} of="text" send={say('order.progress')} draft={`progress.${order.id}`} onSend={commands.progress} onClose={close} />
      <WriteDialog open={open === 'ask'} title={say('ask.title')} hint={say('ask.hint')} label={say('ask.label')} of="question" send={say('ask.send')} draft={`ask.${order.id}`} onSend={commands.ask} onClose={close} />
      <WriteDialog
        open={open === 'return'}
        title={say('order.return.title', { number: order.number })}
        hint={say('order.return.hint')}
        label={say('order.return.label')}
        of="why"
        send={say('order.return')}
        draft={`return.${order.id}`}
        onSend={giveBack}
        onClose={close}
        below={() => allowed !== undefined && <p className="please-look">{say('order.return.limit', { count: allowed })}</p>}
      />
      <WriteDialog
        open={open === 'opinion'}
        title={say('order.opinion')}
        hint={say('order.opinion.hint')}
        label={say('order.opinion.label')}
        of="text"
        send={say('order.opinion')}
        draft={`opinion.${order.id}`}
        onSend={commands.opinion}
        onClose={close}
        below={(text) => found(text).length > 0 && <p className="please-look">{say('order.opinion.avoid', { words: found(text).join('、') })}</p>}
      />
    </>
  );
};

/** What may be done with an order here and now, by who reads it. */
export const OrderActs = ({ order, again }: { order: Order; again: () => void }) => {
  const say = useSay('desk');
  const { writable } = useOnline();
  const commands = useOrderCommands(order, again);
  const offline = writable ? undefined : say('act.offline');
  const working = order.holds && (order.state === 'ISSUED' || order.state === 'ACCEPTED');
  const state = order.holds && !working && <p className="acts-state">{say(`state.${order.state}`)}</p>;
  const policy = useDeskPolicy();
  const toSender = order.appeal && { appeal: order.appeal, policy, offline, onAgain: again };
  return (
    <>
      {state}
      <div className="order-acts">
        <AssignAct key={order.version} order={order} offline={offline} onSend={commands.assign} />
        {toSender && <SpotAct {...toSender} />}
        {toSender && <ReplyAct {...toSender} />}
        {working && <Working order={order} commands={commands} offline={offline} />}
      </div>
    </>
  );
};
