import './ladder.css';

export type LadderState = 'done' | 'called' | 'next' | 'later';

export interface LadderLevel {
  readonly level: number;
  readonly state: LadderState;
  readonly title: string;
  readonly who?: string | undefined;
  /** When it was or will be called. */
  readonly when?: string | undefined;
  /** What follows from being called. */
  readonly what?: string | undefined;
  /** The state in words, for those who do not see the stair's edge. */
  readonly stateLabel: string;
}

/** 逐级 as stairs: who is called, when, and what follows. On a phone the stairs lie one under the other. */
export const Ladder = ({ levels, label }: { levels: readonly LadderLevel[]; label: string }) => (
  <ol className={`ladder ladder-of-${Math.min(levels.length, 6)}`} aria-label={label}>
    {levels.map((level) => (
      <li key={level.level} className={`ladder-${level.state}`}>
        <h3>
          <span className="ladder-number">{level.level}</span>
          {level.title}
          <span className="sr-only">{level.stateLabel}</span>
        </h3>
        {level.who && <p>{level.who}</p>}
        {level.when && <p className="ladder-when">{level.when}</p>}
        {level.what && <p className="ladder-what">{level.what}</p>}
      </li>
    ))}
  </ol>
);
