import { useState } from 'react';
import { InviteCoSignersDocument } from '../../generated/people';
import { useSay } from '../../i18n/use-say';
import { newCommandId } from '../../session/command-id';
import { Icon } from '../../ui/icon';
import { QrCode } from '../../ui/qr-code';
import { RefusalBox } from '../../ui/refusal-box';
import { AskFailure, ask } from '../ask';
import type { CaseAccess, CaseView } from '../case/use-case';
import { copyText } from '../receipt/code-card';
import { inGroups } from '../receipt/code-groups';
import { Sheet } from '../shell/sheet';
import { invitationLink } from './invitation-link';
import { LeaveForm } from './leave-form';
import './co-sign.css';

type CoSigning = NonNullable<CaseView['coSigning']>;

interface Props {
  coSigning: CoSigning;
  access: CaseAccess;
  /** In the archive everybody stays as they were. */
  mayLeave: boolean;
  again: () => Promise<void>;
  onExpired: () => void;
  /** After a co-signer took it back: the page is no longer theirs. */
  onLeft: () => void;
}

/** The code, as a square to scan, as letters to read aloud and as a link to send. */
const Code = ({ code }: { code: string }) => {
  const say = useSay('people');
  const [copied, setCopied] = useState<boolean | null>(null);
  const link = invitationLink(location.origin, code);
  return (
    <div className="co-sign-code">
      <QrCode text={link} label={say('sign.qr')} />
      <div>
        <p className="small">{say('sign.code')}</p>
        <p className="co-sign-letters serif">{inGroups(code)}</p>
        <button type="button" className="side-act" onClick={() => void copyText(link).then(setCopied)}>
          <Icon name={copied ? 'check' : 'copy'} size={18} />
          {say(copied ? 'receipt.copied' : 'sign.copy')}
        </button>
        <p className={copied === false ? 'small' : 'sr-only'} role="status">
          {copied === false ? say('sign.copy.refused') : copied ? say('receipt.copied') : ''}
        </p>
      </div>
    </div>
  );
};

/** What it means, the code once there is one, and the way to stop it. */
const Invite = ({ coSigning: { joinCode: code }, access, again, onExpired }: Props) => {
  const say = useSay('people');
  const common = useSay('common');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = async (open: boolean) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const { inviteCoSigners } = await ask(InviteCoSignersDocument, { input: { commandId: newCommandId(), open } }, `Case ${access.caseToken}`);
      if (inviteCoSigners.__typename === 'Refusal') setProblem(inviteCoSigners.message);
      await again();
    } catch (cause) {
      if (!(cause instanceof AskFailure)) throw cause;
      if (cause.kind === 'unauthenticated') return onExpired();
      setProblem(common('failed.write'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="co-sign-sheet">
      {code && <Code code={code} />}
      <p>{say(code ? 'sign.use' : 'sign.why')}</p>
      <p className="small">{say('sign.sees')}</p>
      {problem && <RefusalBox message={problem} />}
      <button type="button" className={code ? 'side-act' : 'main-act'} aria-busy={busy} onClick={() => void change(!code)}>
        {say(code ? 'sign.stop' : 'sign.make')}
      </button>
    </div>
  );
};

/** Who else says it: for its sender how many, and the code for more; for who co-signed what that means, and the way out. */
export const CoSignCard = (props: Props) => {
  const say = useSay('people');
  const { count, most, mayInvite, joinCode: code, mine } = props.coSigning;
  if (count === 0 && !mayInvite) return null;
  return (
    <section className="case-card co-sign" aria-label={say('sign.title')}>
      <p>
        {say(mine ? 'sign.mine' : count > 0 ? 'sign.count' : 'sign.none', { count })}
        {!mine && count >= most && <span className="small"> {say('sign.full', { most })}</span>}
      </p>
      {mine ? (
        props.mayLeave && <LeaveForm number={props.access.number} onLeft={props.onLeft} onExpired={props.onExpired} />
      ) : (
        mayInvite && (
          <Sheet act={say(code ? 'sign.code' : 'sign.invite')} className="side-act" title={say('sign.invite')}>
            <Invite {...props} />
          </Sheet>
        )
      )}
    </section>
  );
};
