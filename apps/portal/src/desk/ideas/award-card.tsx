import { useState } from 'react';
import type { IdeaFragment } from '../../generated/desk';
import type { Reading } from '../../format/clock';
import { yuanOf } from '../../format/money';
import { momentWords } from '../../format/words';
import { useSay } from '../../i18n/use-say';
import type { Refused } from '../client/refused';
import { Act } from '../shell/act';
import { Dialog } from '../shell/dialog';
import { DialogActs } from '../shell/dialog-acts';
import { useMay } from '../shell/use-may';
import { WriteDialog } from '../shell/write-dialog';
import { GrantDialog } from './grant-dialog';
import { useIdeaCommands } from './use-idea-commands';

interface Props {
  idea: IdeaFragment;
  reading: Reading;
  because: string | undefined;
}

/** The award of a suggestion: granted and paid by whom the policy names, claimed by its author, taken back where it was wrong. */
export const AwardCard = ({ idea, reading, because }: Props) => {
  const say = useSay('ideas');
  const grants = useMay('grantedBy');
  const pays = useMay('paidBy');
  const commands = useIdeaCommands();
  const [doing, setDoing] = useState<'grant' | 'pay' | 'reverse' | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const { award } = idea;
  const live = award && award.state !== 'REVERSED';
  const when = (at: string) => momentWords(at, reading.now, reading.zone, reading.say);
  const close = () => {
    setDoing(null);
    setProblem(null);
  };
  const pay = async () => {
    if (busy || !award) return;
    setBusy(true);
    const refused = await commands.pay({ awardId: award.id });
    setBusy(false);
    setProblem(refused);
    if (!refused) close();
  };
  return (
    <section className="block idea-award">
      <h2>{say('award')}</h2>
      {!award && <p>{say('award.none')}</p>}
      {award && (
        <p>
          <b>{say('award.short', { yuan: yuanOf(award.fen), state: say(`award.${award.state}`) })}</b>
          <span>{say('award.granted', { name: award.grantedBy?.name ?? '', when: when(award.grantedAt) })}</span>
          {award.state === 'GRANTED' && <span>{say('award.until', { when: when(award.claimUntil) })}</span>}
          {award.claimedAt && <span>{say(award.payout === 'CODE' ? 'award.byCode' : 'award.byName', { when: when(award.claimedAt), name: award.payee?.name ?? say('award.author') })}</span>}
          {award.paidAt && <span>{say('award.paidBy', { name: award.paidBy?.name ?? '', when: when(award.paidAt) })}</span>}
          {award.reversed && <span>{say('award.reversedWhy', { when: when(award.reversed.at), why: award.reversed.reasons ?? '' })}</span>}
        </p>
      )}
      <div className="idea-act">
        {grants && !live && (
          <Act primary because={because} onClick={() => setDoing('grant')}>
            {say('grant')}
          </Act>
        )}
        {award?.state === 'CLAIMED' && award.payout === 'NAME' && pays && (
          <Act primary because={because} onClick={() => setDoing('pay')}>
            {say('pay.name')}
          </Act>
        )}
        {grants && live && (
          <Act because={because} onClick={() => setDoing('reverse')}>
            {say('reverse')}
          </Act>
        )}
      </div>
      <GrantDialog idea={idea} open={doing === 'grant'} onClose={close} />
      {award && (
        <Dialog open={doing === 'pay'} title={say('pay.ask', { yuan: yuanOf(award.fen), name: award.payee?.name ?? say('award.author') })} refused={problem} onClose={close}>
          <p>{say('pay.then')}</p>
          <DialogActs send={say('pay.send')} busy={busy} onSend={() => void pay()} onCancel={close} />
        </Dialog>
      )}
      {award && (
        <WriteDialog
          open={doing === 'reverse'} title={say('reverse.ask', { yuan: yuanOf(award.fen) })} hint={say('reverse.hint')} label={say('reverse.label')} of="reasons" send={say('reverse.send')}
          draft={`reverse.${award.id}`} onSend={(words) => commands.reverse(award.id, words)} onClose={close}
        />
      )}
    </section>
  );
};
