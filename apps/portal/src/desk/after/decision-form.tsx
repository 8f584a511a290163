import { type FormEvent, useState } from 'react';
import type { AnsweredCaseFragment, ReviewOutcome } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import type { Refused } from '../client/refused';
import { Act } from '../shell/act';
import { Field } from '../shell/field';
import { Refusable, RefusalNote } from '../shell/refusable';
import { useKeptParts } from '../shell/use-kept';
import { useOnline } from '../shell/use-online';
import { Choices } from './choices';
import { Unsent } from './unsent';

interface Draft {
  readonly outcome: ReviewOutcome;
  readonly reasons: string;
}

interface Props {
  review: AnsweredCaseFragment['reviews'][number];
  /** It can still be decided, and not by others alone. */
  open: boolean;
  /** Decides it, and says why not. */
  onDecide: (outcome: ReviewOutcome, reasons: string) => Promise<Refused | null>;
  onDone: () => void;
}

const outcomes = ['UPHELD', 'HANDLED_WRONGLY'] as const;

/** Upheld or handled again, with reasons that the sender reads; what follows stands beside the act, for it cannot be taken back. */
export const DecisionForm = ({ review, open, onDecide, onDone }: Props) => {
  const say = useSay('after');
  const desk = useSay('desk');
  const { writable } = useOnline();
  const [{ outcome, reasons = '' }, change] = useKeptParts<Draft>(`review.${review.id}`);
  const [began] = useState(open);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const decide = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !writable) return;
    if (!outcome) return setProblem({ message: say('review.choose'), field: 'outcome' });
    if (reasons.trim() === '') return setProblem({ message: say('review.needed'), field: 'reasons' });
    setBusy(true);
    const refused = await onDecide(outcome, reasons.trim());
    setBusy(false);
    setProblem(refused);
    if (refused) return;
    change(null);
    onDone();
  };
  if (!open && busy) return null;
  // What arrived without an answer stands in the decision.
  if (!open) return ['', review.decided?.reasons].includes(reasons.trim()) ? null : <Unsent replaces={began} words={reasons} onDrop={() => change(null)} />;
  return (
    <Refusable refused={problem}>
      <form className="block after-form" aria-label={say('review.decide')} onSubmit={(event) => void decide(event)}>
        <h2>{say('review.decide')}</h2>
        <Choices of="outcome" legend={say('review.outcome')} choices={outcomes.map((value) => ({ value, label: say(`review.${value}`) }))} chosen={outcome} onChoose={(next) => change({ outcome: next })} />
        <Field of="reasons" label={say('review.reasons')} hint={say('review.reasons.hint')}>
          {(control) => <textarea {...control} rows={4} value={reasons} onChange={(event) => change({ reasons: event.target.value })} />}
        </Field>
        <RefusalNote />
        <div className="after-send">
          {outcome && <p>{say(`review.then.${outcome}`, { round: review.round + 1 })}</p>}
          <Act primary type="submit" aria-busy={busy} because={writable ? undefined : desk('act.offline')}>
            {busy ? desk('act.busy') : say('review.send')}
          </Act>
        </div>
      </form>
    </Refusable>
  );
};
