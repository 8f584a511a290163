import { type FormEvent, useId, useRef, useState } from 'react';
import { AnswerQuestionnaireDocument, AskReviewDocument, ReadQuestionnaireDocument } from '../../generated/people';
import { langOf } from '../../format/lang';
import { momentWords } from '../../format/words';
import { useSay } from '../../i18n/use-say';
import { newCommandId } from '../../session/command-id';
import { RefusalBox } from '../../ui/refusal-box';
import { AskFailure, ask } from '../ask';
import { SatisfactionForm, type Word } from '../ask-page/satisfaction-form';
import { useAnswer } from '../use-answer';
import type { CaseAccess, CaseView } from './use-case';

interface Props {
  access: CaseAccess;
  view: CaseView;
  now: string;
  zone: string;
  again: () => Promise<void>;
  onExpired: () => void;
}

/** Runs a command by the case's key; says why it did not happen, and asks for a new key where the old one is over. */
const useSend = ({ again, onExpired }: Pick<Props, 'again' | 'onExpired'>) => {
  const common = useSay('common');
  return async (run: () => Promise<{ readonly __typename: string; readonly message?: string }>): Promise<string | null> => {
    try {
      const answer = await run();
      await again();
      return answer.__typename === 'Refusal' ? (answer.message ?? '') : null;
    } catch (cause) {
      if (!(cause instanceof AskFailure)) throw cause;
      if (cause.kind === 'unauthenticated') onExpired();
      return common('failed.write');
    }
  };
};

interface Doing extends Props {
  /** It was done, and what did it is gone from the page. */
  onDone: () => void;
}

/** The question of this round, where one was put and not answered. */
const Question = (props: Doing) => {
  const say = useSay('people');
  const { access, view, onDone } = props;
  const send = useSend(props);
  const key = `Case ${access.caseToken}`;
  const { value } = useAnswer(`question:${view.number}:${view.round}:${view.timeline.length}`, async () => (await ask(ReadQuestionnaireDocument, {}, key)).questionnaire);
  if (value?.state !== 'OPEN' || value.round !== view.round) return null;
  const answer = async (word: Word) => {
    const refused = await send(async () => (await ask(AnswerQuestionnaireDocument, { input: word }, key)).answerQuestionnaire);
    if (refused === null) onDone();
    return refused;
  };
  return (
    <>
      <h2>{say('ask.title')}</h2>
      <p className="small">{say(value.askedBySystem ? 'ask.bySystem' : 'ask.by')}</p>
      <SatisfactionForm onSend={answer} />
    </>
  );
};

/** Asking whether it was handled rightly: once a round, in words, within its time. */
const AskReview = (props: Doing) => {
  const say = useSay('people');
  const common = useSay('common');
  const field = useId();
  const { access, view, now, zone, onDone } = props;
  const send = useSend(props);
  const written = useRef<HTMLTextAreaElement>(null);
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [commandId, setCommandId] = useState(newCommandId);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const until = view.afterAnswer?.askUntil;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (words.trim() === '') {
      setProblem(say('after.askReview.missing'));
      return written.current?.focus();
    }
    setBusy(true);
    const refused = await send(async () => (await ask(AskReviewDocument, { input: { commandId, words: words.trim() } }, `Case ${access.caseToken}`)).askReview);
    setBusy(false);
    setProblem(refused);
    if (refused === null) onDone();
  };
  if (!open)
    return (
      <button type="button" className="side-act" onClick={() => setOpen(true)}>
        {say('after.askReview')}
      </button>
    );
  return (
    <form className="ask-form" onSubmit={(event) => void submit(event)}>
      <h2>{say('after.askReview')}</h2>
      <p className="small">
        {say('after.askReview.hint')} {until && say('after.askReview.until', { when: momentWords(until, now, zone, common) })}
      </p>
      <label htmlFor={field}>{say('after.askReview.label')}</label>
      <textarea
        ref={written}
        id={field}
        rows={3}
        autoFocus
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setCommandId(newCommandId());
          setProblem(null);
        }}
      />
      {problem && <RefusalBox message={problem} />}
      <button type="submit" className="main-act" aria-busy={busy}>
        {say('after.askReview.send')}
      </button>
    </form>
  );
};

/** What came after the answer: the question, what I said, reviews with their reasons, and asking for one. */
export const AfterAnswer = (props: Props) => {
  const say = useSay('people');
  const common = useSay('common');
  const { view, now, zone } = props;
  const { afterAnswer, reviews } = view;
  const place = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState(false);
  const goOn = () => place.current?.focus();
  if (!afterAnswer && reviews.length === 0) return null;
  const when = (at: string): string => momentWords(at, now, zone, common);
  const said = afterAnswer?.satisfaction;
  const why = afterAnswer?.mayNotAsk;
  return (
    <section ref={place} tabIndex={-1} className="case-card case-after" aria-label={say('after.title')}>
      {said && (
        <p>
          {say('after.said', { what: say(said.satisfied ? 'ask.satisfied' : 'ask.dissatisfied'), when: when(said.at), how: say(`after.how.${said.how}`) })}
          {said.words && <q lang={langOf(said.words)}>{said.words}</q>}
        </p>
      )}
      {reviews.map((review) => (
        <article key={review.id}>
          <h2>{say('after.review', { round: review.round })}</h2>
          {review.words && <blockquote lang={langOf(review.words)}>{review.words}</blockquote>}
          {review.decided ? (
            <>
              <p>{say(`after.review.${review.decided.outcome}`, { when: when(review.decided.at), round: review.round + 1 })}</p>
              <p className="small">{say('after.reasons')}</p>
              <p lang={langOf(review.decided.reasons)}>{review.decided.reasons}</p>
            </>
          ) : (
            <p>{review.closedAt ? say('after.review.closed', { when: when(review.closedAt) }) : say('after.review.waiting', { when: when(review.askedAt) })}</p>
          )}
        </article>
      ))}
      {/* Where it stands is read above; that it was sent is heard. */}
      <p role="status" className="sr-only">
        {asked && say('after.askReview.done')}
      </p>
      {afterAnswer && !said && <Question {...props} onDone={goOn} />}
      {afterAnswer && !why && (
        <AskReview
          {...props}
          onDone={() => {
            setAsked(true);
            goOn();
          }}
        />
      )}
      {why && !['review-open', 'review-decided', 'wrong-state'].includes(why.code) && <p className="small">{why.message}</p>}
    </section>
  );
};
