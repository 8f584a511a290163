import { type FormEvent, useId, useState } from 'react';
import type { AnsweredCaseFragment, ReviewOutcome } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { Act } from '../shell/act';
import { useKeptParts } from '../shell/use-kept';
import { useOnline } from '../shell/use-online';
import { Choices } from './choices';

interface Draft {
  readonly outcome: ReviewOutcome;
  readonly reasons: string;
}

interface Props {
  review: AnsweredCaseFragment['reviews'][number];
  /** Decides it, and says why not. */
  onDecide: (outcome: ReviewOutcome, reasons: string) => Promise<string | null>;
  onDone: () => void;
}

const outcomes = ['UPHELD', 'HANDLED_WRONGLY'] as const;

/** Upheld or handled again, with reasons that the sender reads; what follows stands beside the act, for it cannot be taken back. */
export const DecisionForm = ({ review, onDecide, onDone }: Props) => {
  const say = useSay('after');
  const desk = useSay('desk');
  const field = useId();
  const { writable } = useOnline();
  const [{ outcome, reasons = '' }, change] = useKeptParts<Draft>(`review.${review.id}`);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const decide = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !writable) return;
    if (!outcome) return setProblem(say('review.choose'));
    if (reasons.trim() === '') return setProblem(say('review.needed'));
    setBusy(true);
    const refused = await onDecide(outcome, reasons.trim());
    setBusy(false);
    setProblem(refused);
    if (refused) return;
    change(null);
    onDone();
  };
  return (
    <form className="block after-form" aria-label={say('review.decide')} onSubmit={(event) => void decide(event)}>
      <h2>{say('review.decide')}</h2>
      <Choices legend={say('review.outcome')} choices={outcomes.map((value) => ({ value, label: say(`review.${value}`) }))} chosen={outcome} onChoose={(next) => change({ outcome: next })} />
      <label htmlFor={field}>{say('review.reasons')}</label>
      <p className="quiet" id={`${field}hint`}>
        {say('review.reasons.hint')}
      </p>
      <textarea id={field} rows={4} value={reasons} aria-describedby={`${field}hint`} onChange={(event) => change({ reasons: event.target.value })} />
      {problem && <RefusalBox message={problem} />}
      <div className="after-send">
        {outcome && <p>{say(`review.then.${outcome}`, { round: review.round + 1 })}</p>}
        <Act primary type="submit" aria-busy={busy} because={writable ? undefined : desk('act.offline')}>
          {busy ? desk('act.busy') : say('review.send')}
        </Act>
      </div>
    </form>
  );
};
