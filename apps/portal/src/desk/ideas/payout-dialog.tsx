import { type FormEvent, useId, useState } from 'react';
import { useClient } from 'urql';
import { FindPayoutDocument, type FindPayoutQuery } from '../../generated/desk';
import { yuanOf } from '../../format/money';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { Act } from '../shell/act';
import { Dialog } from '../shell/dialog';
import { useIdeaCommands } from './use-idea-commands';

type Found = NonNullable<FindPayoutQuery['payout']>;

/** Somebody brings a payout code: what it is worth, and that it was paid. The code stays in this dialog. */
export const PayoutDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const say = useSay('ideas');
  const desk = useSay('desk');
  const field = useId();
  const client = useClient();
  const commands = useIdeaCommands();
  const [code, setCode] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const leave = () => {
    setCode('');
    setFound(null);
    setProblem(null);
    onClose();
  };
  const look = async (event: FormEvent) => {
    event.preventDefault();
    const { data, error } = await client.query(FindPayoutDocument.toString(), { code }, { requestPolicy: 'network-only' }).toPromise();
    const payout = (data as FindPayoutQuery | undefined)?.payout ?? null;
    setFound(payout);
    setProblem(error ? desk('trouble') : payout ? null : say('payout.unknown'));
  };
  const pay = async () => {
    const refused = await commands.pay({ code });
    setProblem(refused);
    if (!refused) leave();
  };
  return (
    <Dialog open={open} title={say('payout')} onClose={leave}>
      <form className="write" onSubmit={(event) => void look(event)}>
        <label htmlFor={field}>{say('payout.label')}</label>
        <p className="write-hint">{say('payout.hint')}</p>
        <input
          id={field} className="idea-money idea-code" autoComplete="off" autoFocus spellCheck={false} value={code}
          onChange={(event) => {
            setCode(event.target.value);
            setFound(null);
          }}
        />
        {found && (
          <p role="status">
            <b>{say('award.short', { yuan: yuanOf(found.fen), state: say(`award.${found.state}`) })}</b> {found.suggestion?.title}
          </p>
        )}
        {problem && <RefusalBox message={problem} />}
        <div className="write-acts">
          <Act onClick={leave}>{desk('cancel')}</Act>
          {found?.state === 'CLAIMED' ? (
            <Act primary onClick={() => void pay()}>
              {say('payout.pay', { yuan: yuanOf(found.fen) })}
            </Act>
          ) : (
            <Act primary type="submit" because={code.trim() === '' ? say('payout.empty') : undefined}>
              {say('payout.look')}
            </Act>
          )}
        </div>
      </form>
    </Dialog>
  );
};
