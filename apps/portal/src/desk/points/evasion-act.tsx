import { useState } from 'react';
import { useSay } from '../../i18n/use-say';
import { Act } from '../shell/act';
import { useMay } from '../shell/use-may';
import { useOnline } from '../shell/use-online';
import { WriteDialog } from '../shell/write-dialog';
import { usePointCommands } from './use-point-commands';

const nothing = () => undefined;

/** Finds an opinion, or without one the order's return, evasive, with the evidence (H-07); for whom the policy lets. */
export const EvasionAct = ({ orderId, opinionId }: { orderId: string; opinionId?: string }) => {
  const say = useSay('points');
  const desk = useSay('desk');
  const { writable } = useOnline();
  const { findEvasion } = usePointCommands(nothing);
  const [open, setOpen] = useState(false);
  if (!useMay('evasionFoundBy')) return null;
  return (
    <>
      <Act because={writable ? undefined : desk('act.offline')} onClick={() => setOpen(true)}>
        {say('evasion')}
      </Act>
      <WriteDialog
        open={open}
        title={say('evasion.title')}
        hint={say('evasion.hint')}
        label={say('evasion.label')}
        of="evidence"
        send={say('evasion.send')}
        draft={`evasion.${opinionId ?? orderId}`}
        onSend={(evidence) => findEvasion({ orderId, ...(opinionId && { opinionId }), evidence })}
        onClose={() => setOpen(false)}
      />
    </>
  );
};
