import { useState } from 'react';
import { useLocation } from 'react-router';
import { useSay } from '../../i18n/use-say';
import { useKeys } from '../queue/keys';
import { Dialog } from '../shell/dialog';
import { useWho } from '../shell/who';
import { CallForm } from './call-form';
import { takesCalls } from './takes-calls';

/** The same form over any page of the desk, by the key L: what one was at stays as it is. */
export const CallDrawer = () => {
  const say = useSay('desk');
  const { active } = useWho();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const may = takesCalls.some((role) => active.roles.includes(role));
  useKeys({ KeyL: () => may && pathname !== '/call' && setOpen(true) });
  return (
    <Dialog open={open} side title={say('call.title')} onClose={() => setOpen(false)}>
      <p className="write-hint">{say('call.hint')}</p>
      <CallForm onDone={() => setOpen(false)} />
    </Dialog>
  );
};
