import { useState } from 'react';
import { InviteCoSignersDocument } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { Square } from '../shell/square';
import { RefusalBox } from '../../ui/refusal-box';
import { useCommand } from '../client/use-ask';
import { Act } from '../shell/act';

/** A code for who came with others, or knows some: each signs in and joins by themselves; here nobody is added. */
export const CoSignCode = ({ appealId }: { appealId: string }) => {
  const say = useSay('desk');
  const invite = useCommand(InviteCoSignersDocument);
  const [code, setCode] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = async () => {
    if (busy) return;
    setBusy(true);
    const outcome = await invite({ appealId, open: true });
    setBusy(false);
    if ('failed' in outcome) return setProblem(say('trouble'));
    const answer = outcome.data.inviteCoSigners;
    if (answer.__typename === 'Refusal') return setProblem(answer.message);
    setProblem(null);
    setCode(answer.joinCode);
  };
  return (
    <section className="call-invite" aria-label={say('call.coSign')}>
      {code ? (
        <>
          <Square text={`${location.origin}/me/join#${code}`} label={say('call.coSign.qr')} />
          <p>
            <b className="serif">{code.match(/.{1,4}/g)?.join(' ')}</b>
            <br />
            <span className="write-hint">{say('call.coSign.use')}</span>
          </p>
        </>
      ) : (
        <>
          <p className="write-hint">{say('call.coSign.hint')}</p>
          <Act aria-busy={busy} onClick={() => void ask()}>
            {say('call.coSign')}
          </Act>
        </>
      )}
      {problem && <RefusalBox message={problem} />}
    </section>
  );
};
