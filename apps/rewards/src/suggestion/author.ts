import { text, type Told } from '../points/told';

/** What rewards knows of who said it: the appeal, and in which mode it was said. */
export interface Author {
  readonly number: string;
  readonly anonymous: boolean;
  readonly round: number;
  /** Taken back, not accepted, or erased: nothing may come of it any more. */
  readonly gone: boolean;
}

const ends: readonly string[] = ['appeal-withdrawn', 'appeal-refused', 'appeal-erased'];

/**
 * The appeal by its facts, in whichever order they came; undefined until intake has said that it was filed. One that was merged is
 * still what its sender said, and one that was archived too: ideas are gathered at the end of a quarter.
 */
export const authorOf = (facts: readonly Told[]): Author | undefined => {
  const filed = facts.find(({ type }) => type === 'appeal-filed');
  return filed && {
    number: text(filed, 'number') ?? '',
    anonymous: text(filed, 'mode') === 'anonymous',
    round: Math.max(...facts.map(({ round }) => round)),
    gone: facts.some(({ type }) => ends.includes(type)),
  };
};
