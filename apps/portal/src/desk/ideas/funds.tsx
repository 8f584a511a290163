import { useState } from 'react';
import { Link } from 'react-router';
import { ReadFundsDocument } from '../../generated/desk';
import { fenOf, yuanOf } from '../../format/money';
import { dateWords } from '../../format/words';
import { useSay } from '../../i18n/use-say';
import { Skeleton } from '../../ui/skeleton';
import type { Refused } from '../client/refused';
import { useRead } from '../client/use-ask';
import { ListActs } from '../sheet/list-acts';
import { onePage } from '../../sheet/read-all';
import { Act } from '../shell/act';
import { Dialog } from '../shell/dialog';
import { DialogActs } from '../shell/dialog-acts';
import { Field } from '../shell/field';
import { ReadFailed } from '../shell/read-failed';
import { useOnline } from '../shell/use-online';
import { useReading } from '../shell/use-reading';
import { useMay } from '../shell/use-may';
import { fundColumns } from './idea-columns';
import { useDesk } from './use-desk';
import { useIdeaCommands } from './use-idea-commands';

const OpenFund = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const say = useSay('ideas');
  const commands = useIdeaCommands();
  const [purpose, setPurpose] = useState('');
  const [yuan, setYuan] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const fen = fenOf(yuan);
  const because = purpose.trim() === '' ? say('fund.needsPurpose') : fen === undefined ? say('grant.amount') : undefined;
  const go = async () => {
    if (busy || fen === undefined) return;
    setBusy(true);
    const refused = await commands.open(purpose.trim(), fen);
    setBusy(false);
    setProblem(refused);
    if (refused) return;
    setPurpose('');
    setYuan('');
    onClose();
  };
  const leave = () => {
    setProblem(null);
    onClose();
  };
  return (
    <Dialog open={open} title={say('fund.open')} refused={problem} onClose={leave}>
      <div className="write">
        <Field of="purpose" label={say('fund.purpose')}>
          {(control) => <input {...control} className="idea-money" autoComplete="off" value={purpose} onChange={(event) => setPurpose(event.target.value)} />}
        </Field>
        <Field of="fen" label={say('grant.yuan')}>
          {(control) => <input {...control} className="idea-money" inputMode="decimal" autoComplete="off" value={yuan} onChange={(event) => setYuan(event.target.value)} />}
        </Field>
        <DialogActs send={say('fund.send')} because={because} busy={busy} onSend={() => void go()} onCancel={leave} />
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
  const opens = useMay('fundedBy');
  const { because } = useDesk(useOnline().writable);
  const [opening, setOpening] = useState(false);
  const { data, error, again } = useRead(ReadFundsDocument, {});
  const funds = data?.funds ?? [];
  return (
    <section className="idea-funds" aria-labelledby="funds-title">
      <h2 id="funds-title" className="serif">
        {say('funds')}
      </h2>
      {!data && !error && <Skeleton label={common('loading')} lines={3} />}
      {error && <ReadFailed again={again} />}
      {data?.funds.length === 0 && !error && <p className="idea-note">{say('funds.empty')}</p>}
      <ul className="idea-list">
        {funds.map((fund) => (
          <li key={fund.id} className="card idea-fund">
            <b>{fund.purpose}</b>
            <small>{dateWords(fund.openedAt, zone, common)}</small>
            <progress max={fund.fen} value={fund.balanceFen} aria-label={say('fund.left', { yuan: yuanOf(fund.balanceFen) })} />
            <span>{say('fund.line', { left: yuanOf(fund.balanceFen), all: yuanOf(fund.fen), granted: yuanOf(fund.grantedFen), paid: yuanOf(fund.paidFen) })}</span>
            <Link to={`/ideas/funds/${fund.id}`} aria-label={`${say('fund.entries')} ${fund.purpose}`}>
              {say('fund.entries')}
            </Link>
          </li>
        ))}
      </ul>
      {funds.length > 0 && <ListActs title={say('funds')} columns={fundColumns(say, reading)} read={onePage(funds)} total={funds.length} unit="line" />}
      {opens && (
        <Act because={because} onClick={() => setOpening(true)}>
          {say('fund.open')}
        </Act>
      )}
      <OpenFund open={opening} onClose={() => setOpening(false)} />
    </section>
  );
};
