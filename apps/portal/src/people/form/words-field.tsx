import { useSay } from '../../i18n/use-say';

export const longestBody = 10_000;

interface Props {
  body: string;
  keeping: boolean;
  problem: string | null;
  onWrite: (body: string) => void;
  onKeep: (keep: boolean) => void;
}

/** What happened, in the sender's own words, and whether this phone keeps them meanwhile. */
export const WordsField = ({ body, keeping, problem, onWrite, onKeep }: Props) => {
  const say = useSay('people');
  return (
    <div className="field">
      <label htmlFor="body">
        <b>{say('form.body')}</b> <span>{say('form.body.hint')}</span>
      </label>
      <div className="words">
        <textarea
          id="body"
          name="body"
          required
          rows={3}
          value={body}
          aria-invalid={problem !== null}
          aria-describedby={problem ? 'body-problem' : undefined}
          onChange={(event) => onWrite(event.target.value)}
        />
        <div className="words-foot">
          <span>{say(keeping ? 'form.draft.kept' : 'form.draft.none')}</span>
          <button type="button" onClick={() => onKeep(!keeping)}>
            {say(keeping ? 'form.draft.off' : 'form.draft.on')}
          </button>
        </div>
      </div>
      {problem && (
        <p id="body-problem" className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
};
