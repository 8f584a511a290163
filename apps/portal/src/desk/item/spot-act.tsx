import { App } from 'antd';
import { useState } from 'react';
import { AnswerOnSpotDocument } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { type Refused, refusedIn } from '../client/refused';
import { useCommand } from '../client/use-ask';
import { Act } from '../shell/act';
import { useWho } from '../shell/who';
import { SpotDialog } from './spot-dialog';
import { mayOf } from './standing';
import type { DeskPolicy, Item } from './use-item';

interface Props {
  appeal: Pick<Item, 'id' | 'version' | 'status'> & { readonly mergedWith: number };
  policy: DeskPolicy;
  offline: string | undefined;
  onAgain: () => void;
}

/** Answers on the spot what waits for an order, for whom the policy lets (H-04). */
export const SpotAct = ({ appeal, policy, offline, onAgain }: Props) => {
  const say = useSay('desk');
  const { message } = App.useApp();
  const answerOnSpot = useCommand(AnswerOnSpotDocument);
  const [open, setOpen] = useState(false);
  if (!mayOf(appeal, policy, useWho().active.roles).spot) return null;
  const send = async (answer: string, grounds: string): Promise<Refused | null> => {
    const outcome = await answerOnSpot({ appealId: appeal.id, version: appeal.version, answer, grounds });
    const refused = refusedIn(outcome, say('trouble'));
    if (!('failed' in outcome)) onAgain();
    if (!refused) void message.success(say('done.onSpot'));
    return refused;
  };
  return (
    <>
      <Act because={offline} onClick={() => setOpen(true)}>
        {say('act.onSpot')}
      </Act>
      <SpotDialog open={open} appealId={appeal.id} sources={appeal.mergedWith} onSend={send} onClose={() => setOpen(false)} />
    </>
  );
};
