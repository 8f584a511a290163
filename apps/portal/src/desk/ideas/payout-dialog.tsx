import { type FormEvent, useState } from 'react';
import { useClient } from 'urql';
import { FindPayoutDocument, type FindPayoutQuery } from '../../generated/desk';
import { yuanOf } from '../../format/money';
import { useSay } from '../../i18n/use-say';
import type { Refused } from '../client/refused';
import { Dialog } from '../shell/dialog';
import { DialogActs } from '../shell/dialog-acts';
import { Field } from '../shell/field';
import { useIdeaCommands } from './use-idea-commands';

type Found = NonNullable<FindPayoutQuery['payout']>;

/** Somebody brings a payout code: what it is worth, and that it was paid. The code stays in this dialog. */
export const PayoutDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const say = useSay('ideas');
  const desk = useSay('desk');
  const client = useClient();
  const commands = useIdeaCommands();
  const [code, setCode] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const leave = () => {
    setCode('');
    setFound(null);
    setProblem(null);
    onClose();
  };
  const look = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || code.trim() === '') return;
    setBusy(true);
    const { data, error } = await client.query(FindPayoutDocument.toString(), { code }, { requestPolicy: 'network-only' }).toPromise();
    setBusy(false);
    const payout = (data as FindPayoutQuery | undefined)?.payout ?? null;
    setFound(payout);
    setProblem(error ? { message: desk('trouble') } : payout ? null : { message: say('payout.unknown'), field: 'code' });
  };
  const pay = async () => {
    if (busy) return;
    setBusy(true);
    const refused = await commands.pay({ code });
    setBusy(false);
    setProblem(refused);
    if (!refused) leave();
  };
  return (
    <Dialog open={open} title={say('payout')} refused={problem} onClose={leave}>
      <form className="write" onSubmit={(event) => void look(event)}>
        <Field of="code" label={say('payout.label')} hint={say('payout.hint')}>
          {(control) => (
            <input
              {...control} className="idea-money idea-code" autoComplete="off" autoFocus spellCheck={false} value={code}
              onChange={(event) => {
                setCode(event.target.value);
                setFound(null);
                setProblem(null);
              }}
            />
          )}
        </Field>
        <p role="status">
          {found && (
            <>
              <b>{say('award.short', { yuan: yuanOf(found.fen), state: say(`award.${found.state}`) })}</b> {found.suggestion?.title}
            </>
          )}
        </p>
        {found?.state === 'CLAIMED' ? (
          <DialogActs send={say('payout.pay', { yuan: yuanOf(found.fen) })} busy={busy} onSend={() => void pay()} onCancel={leave} />
        ) : (
          <DialogActs send={say('payout.look')} because={code.trim() === '' ? say('payout.empty') : undefined} busy={busy} onCancel={leave} />
        )}
      </form>
    </Dialog>
  );
};
