import type { AnsweredCaseFragment } from '../../generated/desk';
import { type Reading } from '../../format/clock';
import { useSay } from '../../i18n/use-say';
import { AnsweredCase } from './answered-case';
import { DecisionForm } from './decision-form';
import { DueCard } from './due-card';
import { clockFor } from './follow-up';
import { Prevented } from './prevented';
import { ReviewLines } from './review-lines';
import { useFollowCommands } from './use-follow-commands';

interface Props {
  answered: AnsweredCaseFragment;
  reading: Reading;
  again: () => void;
  onDone: () => void;
}

/** The review of one matter: what was said and answered, why the sender is not content, the decision; beside it the time. */
export const ReviewPane = ({ answered, reading, again, onDone }: Props) => {
  const say = useSay('after');
  const commands = useFollowCommands(again);
  const newest = answered.reviews.at(-1);
  const open = newest && !newest.decided && !newest.closedAt ? newest : undefined;
  const due = <DueCard title={say('review.due')} none={say('review.noDue')} clock={clockFor(answered.clocks, 'REVIEW', newest?.round ?? answered.round)} reading={reading} />;
  return (
    <AnsweredCase answered={answered} reading={reading} beside={due}>
      <section className="block" aria-labelledby="review-title">
        <h2 id="review-title">{say('review.words')}</h2>
        {answered.reviews.map((review) => (
          <ReviewLines key={review.id} review={review} reading={reading} />
        ))}
      </section>
      {/* While it cannot be told whether they may, they write: the service refuses whom it has to. */}
      {newest && <DecisionForm key={newest.id} review={newest} open={open !== undefined && open.mayDecide !== false} onDecide={(outcome, reasons) => commands.decide(newest, outcome, reasons, newest.round + 1)} onDone={onDone} />}
      {open?.mayNot && <Prevented title={say('review.mayNot')} why={open.mayNot.message} />}
    </AnsweredCase>
  );
};
