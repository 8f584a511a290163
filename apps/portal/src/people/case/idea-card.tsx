import { useRef, useState } from 'react';
import { langOf } from '../../format/lang';
import { yuanOf } from '../../format/money';
import { momentWords } from '../../format/words';
import { ClaimAwardDocument } from '../../generated/people';
import { useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { RefusalBox } from '../../ui/refusal-box';
import { AskFailure, ask } from '../ask';
import { newClaim } from './claim-in-hand';
import type { CaseAccess, CaseView } from './use-case';
import './idea-card.css';

type Idea = NonNullable<CaseView['suggestion']>;
type Award = NonNullable<Idea['award']>;

interface Props {
  view: CaseView;
  idea: Idea;
  access: CaseAccess;
  now: string;
  zone: string;
  /** Shows the payout code, once. */
  onCode: (code: string, fen: number) => void;
  onClaimed: () => Promise<void>;
  onExpired: () => void;
}

const AwardLine = ({ award, now, zone }: { award: Award; now: string; zone: string }) => {
  const say = useSay('people');
  const common = useSay('common');
  const values = { yuan: yuanOf(award.fen), when: momentWords(award.claimUntil, now, zone, common) };
  if (award.state === 'CLAIMED') return <p>{say(award.payout === 'CODE' ? 'idea.claimed.code' : 'idea.claimed.name', values)}</p>;
  if (award.state === 'REVERSED') return <p>{say('idea.reversed', { ...values, why: award.reversed?.reasons ?? '' })}</p>;
  return <p>{say(`idea.award.${award.state}`, values)}</p>;
};

/** What came of what was said: scored, adopted or declined with its reasons, put into practice, and the award to claim. */
export const IdeaCard = ({ view, idea, access, now, zone, onCode, onClaimed, onExpired }: Props) => {
  const say = useSay('people');
  const claim = useRef(newClaim());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const line = useRef<HTMLDivElement>(null);
  const { award } = idea;
  const byCode = view.sender.mode === 'ANONYMOUS';

  const take = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const { commandId, seed } = claim.current;
      const input = byCode ? { commandId, payout: 'CODE' as const, seed } : { commandId, payout: 'NAME' as const };
      const { claimAward } = await ask(ClaimAwardDocument, { input }, `Case ${access.caseToken}`);
      if (claimAward.__typename === 'Refusal') return setProblem(claimAward.message);
      if (claimAward.payoutCode && award) onCode(claimAward.payoutCode, award.fen);
      await onClaimed();
      // Its button is gone with the claim: one goes on where it is said.
      line.current?.focus();
    } catch (cause) {
      if (!(cause instanceof AskFailure)) throw cause;
      if (cause.kind === 'unauthenticated') return onExpired();
      // The same claim is tried again: it gives the same code.
      setProblem(say('idea.failed'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className="idea-card" aria-labelledby="idea-title">
      <h2 id="idea-title">
        <Icon name="check" size={17} />
        {say('idea.title')}
      </h2>
      <p>
        <b>{say(`idea.${idea.state}`)}</b>
      </p>
      {idea.declined && <blockquote lang={langOf(idea.declined.words)}>{idea.declined.words}</blockquote>}
      {idea.implemented && <blockquote lang={langOf(idea.implemented.words)}>{idea.implemented.words}</blockquote>}
      {award && (
        <div ref={line} tabIndex={-1} role="status">
          <AwardLine award={award} now={now} zone={zone} />
        </div>
      )}
      {award?.state === 'GRANTED' && !view.coSigning?.mine && (
        <>
          <p className="idea-how">{say(byCode ? 'idea.how.code' : 'idea.how.name')}</p>
          <button type="button" className="main-act" aria-busy={busy} onClick={() => void take()}>
            {busy ? say('idea.busy') : say('idea.claim', { yuan: yuanOf(award.fen) })}
          </button>
        </>
      )}
      {problem && <RefusalBox message={problem} />}
    </section>
  );
};
