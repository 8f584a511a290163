import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import type { BlindIdeaFragment } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import type { Refused } from '../client/refused';
import { Act } from '../shell/act';
import { Field } from '../shell/field';
import { Refusable, RefusalNote } from '../shell/refusable';
import { useKeptParts } from '../shell/use-kept';
import { useOnline } from '../shell/use-online';
import { type Draft, percentOf, scoreOf, sheetOf } from './scores';

interface Props {
  idea: BlindIdeaFragment;
  /** Gives the scores, and says why not. */
  onScore: (scores: { criterion: string; score: number }[], words: string) => Promise<Refused | null>;
}

/** Every criterion from 0 to the scale; Ctrl Enter gives it. What is given stands. */
export const ScoreForm = ({ idea, onScore }: Props) => {
  const say = useSay('ideas');
  const desk = useSay('desk');
  const language = useLanguage();
  const field = useId();
  const { writable } = useOnline();
  const [{ scores = {}, words = '' }, change] = useKeptParts<Draft>(`score.${idea.id}`);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const whole = sheetOf(idea, scores);
  const give = async (event?: FormEvent) => {
    event?.preventDefault();
    if (busy || !writable) return;
    if (!whole) {
      setProblem({ message: say('score.missing', { scale: idea.scale }) });
      const missing = idea.criteria.find(({ id }) => scoreOf(scores[id], idea.scale) === undefined);
      return document.getElementById(field + missing?.id)?.focus();
    }
    setBusy(true);
    const refused = await onScore(whole, words.trim());
    setBusy(false);
    setProblem(refused);
    if (!refused) change(null);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.code === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) void give();
  };
  return (
    <Refusable refused={problem}>
      <form className="block idea-scores" aria-label={say('score')} onSubmit={(event) => void give(event)} onKeyDown={keys}>
        <h2>{say('score.how', { scale: idea.scale })}</h2>
        {idea.criteria.map(({ id, names, weight }) => (
          <div key={id} className="idea-score">
            <label htmlFor={field + id}>
              {nameIn(language, names)}
              <small>{say('score.weight', { weight })}</small>
            </label>
            <input
              id={field + id} inputMode="numeric" autoComplete="off" value={scores[id] ?? ''} aria-describedby={`${field}range`}
              onChange={(event) => change({ scores: { ...scores, [id]: event.target.value } })}
            />
          </div>
        ))}
        <p id={`${field}range`} className="idea-sum" role="status">
          {whole ? say('score.sum', { percent: percentOf(idea, whole) }) : say('score.range', { scale: idea.scale })}
        </p>
        <Field of="words" label={say('score.words')}>
          {(control) => <textarea {...control} rows={2} value={words} onChange={(event) => change({ words: event.target.value })} />}
        </Field>
        <RefusalNote />
        <div className="idea-send">
          <p>{say('score.stands')}</p>
          <Act primary type="submit" keycap="Ctrl Enter" aria-busy={busy} because={writable ? undefined : desk('act.offline')}>
            {busy ? desk('act.busy') : say('score.send')}
          </Act>
        </div>
      </form>
    </Refusable>
  );
};
