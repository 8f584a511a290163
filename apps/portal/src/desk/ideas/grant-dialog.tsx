import { useId, useState } from 'react';
import { type IdeaFragment, ReadFundsDocument } from '../../generated/desk';
import { fenOf, yuanOf } from '../../format/money';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { useRead } from '../client/use-ask';
import { Act } from '../shell/act';
import { Dialog } from '../shell/dialog';
import { useIdeaCommands } from './use-idea-commands';

/** How much, from which fund, with what is left in each; the limits are the policy's. */
export const GrantDialog = ({ idea, open, onClose }: { idea: IdeaFragment; open: boolean; onClose: () => void }) => {
  const say = useSay('ideas');
  const desk = useSay('desk');
  const field = useId();
  const { data } = useRead(ReadFundsDocument, {}, !open);
  const commands = useIdeaCommands();
  const [yuan, setYuan] = useState('');
  const [fund, choose] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const limits = data?.policy?.suggestions;
  const fen = fenOf(yuan);
  const because = data?.funds.length === 0 ? say('grant.noFund') : !fund ? say('grant.choose') : fen === undefined ? say('grant.amount') : undefined;
  const go = async () => {
    if (busy || !fund || fen === undefined) return;
    setBusy(true);
    const refused = await commands.grant(idea.id, fund, fen);
    setBusy(false);
    setProblem(refused);
    if (!refused) onClose();
  };
  return (
    <Dialog open={open} title={say('grant')} onClose={onClose}>
      <div className="write">
        <p className="write-hint">{idea.title}</p>
        <fieldset className="write-list">
          <legend>{say('grant.fund')}</legend>
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
        </fieldset>
        <label htmlFor={`${field}yuan`}>{say('grant.yuan')}</label>
        {limits && <p className="write-hint">{say('grant.limits', { least: yuanOf(limits.leastFen), most: yuanOf(limits.mostFen) })}</p>}
        <input id={`${field}yuan`} className="idea-money" inputMode="decimal" autoComplete="off" value={yuan} onChange={(event) => setYuan(event.target.value)} />
        {problem && <RefusalBox message={problem} />}
        <div className="write-acts">
          <Act onClick={onClose}>{desk('cancel')}</Act>
          <Act primary because={because} aria-busy={busy} onClick={() => void go()}>
            {busy ? desk('act.busy') : say('grant.send')}
          </Act>
        </div>
      </div>
    </Dialog>
  );
};
