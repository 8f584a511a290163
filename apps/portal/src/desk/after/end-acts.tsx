import { App } from 'antd';
import { useState } from 'react';
import { ArchiveAppealDocument, type Role, StrikeOffAppealDocument } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { type Refused, refusedIn } from '../client/refused';
import { useCommand } from '../client/use-ask';
import { Act } from '../shell/act';
import { Dialog } from '../shell/dialog';
import { RefusalNote } from '../shell/refusable';
import { useOnline } from '../shell/use-online';
import { useWho } from '../shell/who';

type End = 'strikeOff' | 'archive';

interface Props {
  item: { readonly id: string; readonly number: string; readonly version: number; readonly status: string };
  /** Whose office may strike off, by the policy. */
  struckOffBy: readonly Role[];
  onAgain: () => void;
}

const archivable = new Set(['CONCLUDED', 'REFERRED', 'REFUSED', 'WITHDRAWN']);

/** Strikes off where the policy lets, and archives what has ended: asked once, with what follows, for neither can be taken back. */
export const EndActs = ({ item, struckOffBy, onAgain }: Props) => {
  const say = useSay('after');
  const desk = useSay('desk');
  const { message } = App.useApp();
  const { writable } = useOnline();
  const { roles } = useWho().active;
  const commands = { strikeOff: useCommand(StrikeOffAppealDocument), archive: useCommand(ArchiveAppealDocument) };
  const [asked, ask] = useState<End | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const mayStrikeOff = item.status === 'ANSWERED' && struckOffBy.some((role) => roles.includes(role));
  const offered: readonly End[] = [...(mayStrikeOff ? (['strikeOff'] as const) : []), ...(archivable.has(item.status) && roles.includes('OFFICER') ? (['archive'] as const) : [])];
  const close = () => {
    ask(null);
    setProblem(null);
  };
  const run = async (end: End) => {
    if (busy) return;
    setBusy(true);
    const outcome = await commands[end]({ appealId: item.id, version: item.version });
    setBusy(false);
    const refused = refusedIn(outcome, desk('trouble'));
    setProblem(refused);
    if (refused && !('failed' in outcome)) onAgain();
    if (refused) return;
    void message.success(say(`${end}.done`));
    close();
  };
  if (offered.length === 0) return null;
  return (
    <>
      {offered.map((end) => (
        <Act key={end} because={writable ? undefined : desk('act.offline')} onClick={() => ask(end)}>
          {say(end)}
        </Act>
      ))}
      <Dialog open={asked !== null} title={asked ? say(`${asked}.title`, { number: item.number }) : ''} refused={problem} onClose={close}>
        {asked && (
          <>
            <p>{say(`${asked}.text`)}</p>
            <RefusalNote />
            <div className="write-acts">
              <Act onClick={close}>{desk('cancel')}</Act>
              <Act primary aria-busy={busy} onClick={() => void run(asked)}>
                {busy ? desk('act.busy') : say(asked)}
              </Act>
            </div>
          </>
        )}
      </Dialog>
    </>
  );
};
