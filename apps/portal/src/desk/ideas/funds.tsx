import { useId, useState } from 'react';
import { ReadFundsDocument } from '../../generated/desk';
import { fenOf, yuanOf } from '../../format/money';
import { dateWords } from '../../format/words';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { useRead } from '../client/use-ask';
import { ListActs } from '../sheet/list-acts';
import { Act } from '../shell/act';
import { Dialog } from '../shell/dialog';
import { useReading } from '../shell/use-reading';
import { useWho } from '../shell/who';
import { fundColumns } from './idea-columns';
import { useIdeaCommands } from './use-idea-commands';

const OpenFund = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const say = useSay('ideas');
  const desk = useSay('desk');
  const field = useId();
  const commands = useIdeaCommands();
  const [purpose, setPurpose] = useState('');
  const [yuan, setYuan] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const fen = fenOf(yuan);
  const because = purpose.trim() === '' ? say('fund.needsPurpose') : fen === undefined ? say('grant.amount') : undefined;
  const go = async () => {
    if (fen === undefined) return;
    const refused = await commands.open(purpose.trim(), fen);
    setProblem(refused);
    if (refused) return;
    setPurpose('');
    setYuan('');
    onClose();
  };
  return (
    <Dialog open={open} title={say('fund.open')} onClose={onClose}>
      <div className="write">
        <label htmlFor={`${field}purpose`}>{say('fund.purpose')}</label>
        <input id={`${field}purpose`} className="idea-money" autoComplete="off" value={purpose} onChange={(event) => setPurpose(event.target.value)} />
        <label htmlFor={`${field}yuan`}>{say('grant.yuan')}</label>
        <input id={`${field}yuan`} className="idea-money" inputMode="decimal" autoComplete="off" value={yuan} onChange={(event) => setYuan(event.target.value)} />
        {problem && <RefusalBox message={problem} />}
        <div className="write-acts">
          <Act onClick={onClose}>{desk('cancel')}</Act>
          <Act primary because={because} onClick={() => void go()}>
            {say('fund.send')}
          </Act>
        </div>
      </div>
    </Dialog>
  );
};

/** Money set aside 专项资金: of each fund what is granted, paid and left. */
export const Funds = () => {
  const say = useSay('ideas');
  const common = useSay('common');
  const reading = useReading();
  const { zone } = reading;
  const { active } = useWho();
  const [opening, setOpening] = useState(false);
  const { data } = useRead(ReadFundsDocument, {});
  const funds = data?.funds ?? [];
  // All of them are on the page already.
  const read = () => Promise.resolve({ total: funds.length, pageInfo: { hasNextPage: false, endCursor: null }, edges: funds.map((node) => ({ node })) });
  return (
    <section className="idea-funds" aria-labelledby="funds-title">
      <h2 id="funds-title" className="serif">
        {say('funds')}
      </h2>
      {data?.funds.length === 0 && <p className="idea-note">{say('funds.empty')}</p>}
      <ul className="idea-list">
        {funds.map((fund) => (
          <li key={fund.id} className="card idea-fund">
            <b>{fund.purpose}</b>
            <small>{dateWords(fund.openedAt, zone, common)}</small>
            <progress max={fund.fen} value={fund.balanceFen} aria-label={say('fund.left', { yuan: yuanOf(fund.balanceFen) })} />
            <span>{say('fund.line', { left: yuanOf(fund.balanceFen), all: yuanOf(fund.fen), granted: yuanOf(fund.grantedFen), paid: yuanOf(fund.paidFen) })}</span>
          </li>
        ))}
      </ul>
      {funds.length > 0 && <ListActs title={say('funds')} columns={fundColumns(say, reading)} read={read} total={funds.length} />}
      {active.roles.includes('LEADER') && <Act onClick={() => setOpening(true)}>{say('fund.open')}</Act>}
      <OpenFund open={opening} onClose={() => setOpening(false)} />
    </section>
  );
};
