import { isOpen, type Reading } from '../../format/clock';
import { langOf } from '../../format/lang';
import { momentWords, stampWords } from '../../format/words';
import { useSay } from '../../i18n/use-say';
import { AnsweredCase } from './answered-case';
import { CallForm } from './call-form';
import { DueCard } from './due-card';
import { clockFor, resultOf } from './follow-up';
import { Prevented } from './prevented';
import { QuestionnaireCard } from './questionnaire-card';
import { SenderPhone } from './sender-phone';
import type { Answered, WholeCallBack } from './use-answered';
import { useFollowCommands } from './use-follow-commands';

interface Props {
  answered: Answered;
  callBack: WholeCallBack;
  reading: Reading;
  again: () => void;
  onDone: () => void;
}

const Tries = ({ callBack, reading }: Pick<Props, 'callBack' | 'reading'>) => {
  const say = useSay('after');
  const { tries, attempts, attemptsMost } = callBack;
  return (
    <section className="block" aria-labelledby="tries-title">
      <h2 id="tries-title">
        {say('tries')} {attempts > 0 && <small>{say('tries.count', { count: attempts, most: attemptsMost })}</small>}
      </h2>
      {tries.length === 0 && <p className="quiet">{say('tries.none')}</p>}
      <ol className="tries">
        {tries.map((one) => (
          <li key={one.id}>
            <p className="quiet">{say('try.by', { when: stampWords(one.at, reading.now, reading.zone), name: one.by.name ?? '' })}</p>
            <p>
              <b>{say(`try.${resultOf(one)}`)}</b>
              {one.words && <span lang={langOf(one.words)}>{one.words}</span>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
};

/** What the sender said, by whichever way. */
const Word = ({ callBack, reading }: Pick<Props, 'callBack' | 'reading'>) => {
  const say = useSay('after');
  const { satisfaction } = callBack;
  if (!satisfaction) return null;
  const what = say(satisfaction.satisfied ? 'satisfaction.yes' : 'satisfaction.no');
  return (
    <section className="block" aria-labelledby="word-title">
      <h2 id="word-title">{say('satisfaction')}</h2>
      <p>{say('satisfaction.line', { what, how: say(`how.${satisfaction.how}`), when: momentWords(satisfaction.at, reading.now, reading.zone, reading.say) })}</p>
      {satisfaction.words && (
        <blockquote className="after-words" lang={langOf(satisfaction.words)}>
          {satisfaction.words}
        </blockquote>
      )}
    </section>
  );
};

/** Why there is nothing to do: they may not, or it is over; then what it came to. */
const NothingToDo = ({ callBack }: Pick<Props, 'callBack'>) => {
  const say = useSay('after');
  if (callBack.state !== 'OPEN') return <p className="block please-look">{say('callBack.closed', { state: say(`callBack.state.${callBack.state}`) })}</p>;
  return <Prevented title={say('callBack.mayNot')} why={callBack.mayNot?.message ?? ''} />;
};

/** Whom nobody can phone: why not, and what there is instead. */
const ByReceipt = ({ callBack }: Pick<Props, 'callBack'>) => {
  const say = useSay('after');
  return (
    <section className="block" aria-labelledby="by-receipt">
      <h2 id="by-receipt">{say('callBack.byReceipt')}</h2>
      <p>
        {say('callBack.byReceipt.why')}
        {say(callBack.askedAt ? 'callBack.byReceipt.asked' : 'callBack.byReceipt.ask')}
      </p>
    </section>
  );
};

/** How a sender who can be phoned is reached. */
const Reach = ({ answered, mode }: Pick<Props, 'answered'> & { mode: 'NAMED' | 'CONFIDENTIAL' }) => {
  const say = useSay('after');
  return (
    <section className="side" aria-labelledby="reach-title">
      <h2 id="reach-title">{say('callBack.reach')}</h2>
      <p>{say(`callBack.reach.${mode}`, { name: answered.sender.person?.name ?? say('callBack.reach.someone') })}</p>
      <SenderPhone key={answered.id} appealId={answered.id} />
    </section>
  );
};

/** Calling back on one matter: what was said and answered, calls so far, the phone form; beside it the time, the way, the questionnaire. */
export const CallBackPane = ({ answered, callBack, reading, again, onDone }: Props) => {
  const say = useSay('after');
  const commands = useFollowCommands(again);
  const clock = clockFor(answered.clocks, 'CALL_BACK', callBack.round);
  const open = callBack.mayNot === null;
  const { mode } = answered.sender;
  const byReceipt = mode === 'ANONYMOUS';
  const beside = (
    <>
      {(callBack.state === 'OPEN' || (clock && !isOpen(clock))) && <DueCard title={say('callBack.due')} none={say('callBack.noDue')} clock={clock} reading={reading} />}
      {open && !byReceipt && <Reach answered={answered} mode={mode} />}
      <QuestionnaireCard callBack={callBack} reading={reading} byReceipt={byReceipt} onAsk={() => commands.ask(callBack, byReceipt)} />
    </>
  );
  return (
    <AnsweredCase answered={answered} reading={reading} beside={beside}>
      <Word callBack={callBack} reading={reading} />
      {!byReceipt && <Tries callBack={callBack} reading={reading} />}
      {!open && <NothingToDo callBack={callBack} />}
      {open && byReceipt && <ByReceipt callBack={callBack} />}
      {!byReceipt && <CallForm key={`${callBack.appealId}.${callBack.round}`} callBack={callBack} open={open} onRecord={(result, words) => commands.record(callBack, result, words)} onDone={onDone} />}
    </AnsweredCase>
  );
};
