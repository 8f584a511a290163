import type { AnsweredClockFragment } from '../../generated/desk';
import { deadlineOf, isOpen, type Reading, ringOf, ringSentence } from '../../format/clock';
import { momentWords } from '../../format/words';
import { useSay } from '../../i18n/use-say';
import { EchoRing } from '../../ui/echo-ring';

interface Props {
  title: string;
  /** Said where the enterprise sets no time for it. */
  none: string;
  clock: AnsweredClockFragment | undefined;
  reading: Reading;
}

/** By when it is to be done, as a ring and in words. */
export const DueCard = ({ title, none, clock, reading }: Props) => {
  const say = useSay('desk');
  const deadline = clock && deadlineOf(clock, reading);
  return (
    <section className="side" aria-labelledby="due-title">
      <h2 id="due-title">{title}</h2>
      <div className="card after-due">
        <EchoRing rings={[{ state: 'met' }, clock ? ringOf(clock, reading.now, reading.zone) : { state: 'waiting' }]} size={56} label={clock ? ringSentence([clock], reading) : none} />
        {clock && deadline ? (
          <p>
            <b className={`tone-${deadline.tone}`}>{deadline.text}</b>
            {isOpen(clock) && <span>{say('clocks.at', { when: momentWords(clock.dueAt, reading.now, reading.zone, reading.say) })}</span>}
            {clock.provisional && <span className="provisional">{say('clocks.provisional')}</span>}
          </p>
        ) : (
          <p>{none}</p>
        )}
      </div>
    </section>
  );
};
