import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ReadReturnsDocument } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { useRead } from '../client/use-ask';
import { Act } from '../shell/act';
import { useOnline } from '../shell/use-online';
import { WriteDialog } from '../shell/write-dialog';
import type { Order } from './use-order';
import { useOrderCommands } from './use-order-commands';

/** Words that a sender does not understand; said, not refused. */
const avoided = ['原则上', '进一步', '高度重视', '尽快', '相关部门', '请知悉'];

/** What a handler does with an order; the main act is the opinion, or taking the order first. */
export const OrderActs = ({ order, again }: { order: Order; again: () => void }) => {
  const say = useSay('desk');
  const { writable } = useOnline();
  const commands = useOrderCommands(order, again);
  const [open, setOpen] = useState<'progress' | 'ask' | 'opinion' | 'return' | null>(null);
  const navigate = useNavigate();
  const allowed = useRead(ReadReturnsDocument, {}).data?.policy?.returnsAllowed;
  const [problem, setProblem] = useState<string | null>(null);
  const offline = writable ? undefined : say('act.offline');
  const working = order.state === 'ISSUED' || order.state === 'ACCEPTED';
  if (!working) return <p className="acts-state">{say(`state.${order.state}`)}</p>;
  const found = (text: string) => avoided.filter((word) => text.includes(word));
  const close = () => setOpen(null);
  /** Whoever gave it back reads it no longer: they go on to their others. */
  const giveBack = async (why: string): Promise<string | null> => {
    const refused = await commands.giveBack(why);
    if (refused === null) void navigate('/orders');
    return refused;
  };
  return (
    <div className="order-acts">
      {problem && <RefusalBox message={problem} />}
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
      <WriteDialog open={open === 'progress'} title={say('order.progress')} hint={say('order.progress.hint')} label={say('order.progress.label')} send={say('order.progress')} draft={`progress.${order.id}`} onSend={commands.progress} onClose={close} />
      <WriteDialog open={open === 'ask'} title={say('ask.title')} hint={say('ask.hint')} label={say('ask.label')} send={say('ask.send')} draft={`ask.${order.id}`} onSend={commands.ask} onClose={close} />
      <WriteDialog
        open={open === 'return'}
        title={say('order.return.title', { number: order.number })}
        hint={say('order.return.hint')}
        label={say('order.return.label')}
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
        send={say('order.opinion')}
        draft={`opinion.${order.id}`}
        onSend={commands.opinion}
        onClose={close}
        below={(text) => found(text).length > 0 && <p className="please-look">{say('order.opinion.avoid', { words: found(text).join('、') })}</p>}
      />
    </div>
  );
};
