import { useId, useState } from 'react';
import { type IdeaFragment, ReadFundsDocument } from '../../generated/desk';
import { fenOf, yuanOf } from '../../format/money';
import { useSay } from '../../i18n/use-say';
import type { Refused } from '../client/refused';
import { useRead } from '../client/use-ask';
import { Dialog } from '../shell/dialog';
import { DialogActs } from '../shell/dialog-acts';
import { Field, RadioField } from '../shell/field';
import { useIdeaCommands } from './use-idea-commands';

/** How much, from which fund, with what is left in each; the limits are the policy's. */
export const GrantDialog = ({ idea, open, onClose }: { idea: IdeaFragment; open: boolean; onClose: () => void }) => {
  const say = useSay('ideas');
  const field = useId();
  const { data } = useRead(ReadFundsDocument, {}, !open);
  const commands = useIdeaCommands();
  const [yuan, setYuan] = useState('');
  const [fund, choose] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const limits = data?.policy?.suggestions;
  const fen = fenOf(yuan);
  const because = data?.funds.length === 0 ? say('grant.noFund') : !fund ? say('grant.choose') : fen === undefined ? say('grant.amount') : undefined;
  const go = async () => {
    if (busy || !fund || fen === undefined) return;
    setBusy(true);
    const refused = await commands.grant(idea.id, fund, fen);
    setBusy(false);
    setProblem(refused);
    if (refused) return;
    setYuan('');
    choose(null);
    onClose();
  };
  const leave = () => {
    setProblem(null);
    onClose();
  };
  return (
    <Dialog open={open} title={say('grant')} refused={problem} onClose={leave}>
      <div className="write">
        <p className="write-hint">{idea.title}</p>
        <RadioField of="fundId" legend={say('grant.fund')}>
          {data?.funds.length === 0 && <p className="write-hint">{say('grant.noFund')}</p>}
          {data?.funds.map(({ id, purpose, balanceFen }) => (
            <label key={id}>
              <input type="radio" name={field} checked={fund === id} onChange={() => choose(id)} />
              <span>
                {purpose}
                <small>{say('fund.left', { yuan: yuanOf(balanceFen) })}</small>
              </span>
            </label>
          ))}
        </RadioField>
        <Field of="fen" label={say('grant.yuan')} hint={limits && say('grant.limits', { least: yuanOf(limits.leastFen), most: yuanOf(limits.mostFen) })}>
          {(control) => <input {...control} className="idea-money" inputMode="decimal" autoComplete="off" value={yuan} onChange={(event) => setYuan(event.target.value)} />}
        </Field>
        <DialogActs send={say('grant.send')} because={because} busy={busy} onSend={() => void go()} onCancel={leave} />
      </div>
    </Dialog>
  );
};
