import type { BlindIdeaFragment } from '../../generated/desk';

export interface Draft {
  readonly scores: Readonly<Record<string, string>>;
  readonly words: string;
}

type Panel = Pick<BlindIdeaFragment, 'criteria' | 'scale'>;

/** A whole number from 0 to the scale, as somebody typed it. */
export const scoreOf = (typed: string | undefined, scale: number): number | undefined => {
  const text = (typed ?? '').normalize('NFKC').trim();
  return /^\d{1,2}$/.test(text) && Number(text) <= scale ? Number(text) : undefined;
};

/** A sheet that is whole; undefined while a criterion has no score. */
export const sheetOf = ({ criteria, scale }: Panel, scores: Draft['scores'] = {}): { criterion: string; score: number }[] | undefined => {
  const given = criteria.flatMap(({ id }) => {
    const score = scoreOf(scores[id], scale);
    return score === undefined ? [] : [{ criterion: id, score }];
  });
  return given.length === criteria.length ? given : undefined;
};

/** What a sheet comes to, in percent of what can be reached, as the panel will count it. */
export const percentOf = ({ criteria, scale }: Panel, scores: readonly { criterion: string; score: number }[]): number => {
  const most = criteria.reduce((sum, { weight }) => sum + weight * scale, 0);
  const reached = scores.reduce((sum, { criterion, score }) => sum + score * (criteria.find(({ id }) => id === criterion)?.weight ?? 0), 0);
  return most === 0 ? 0 : Math.round((reached * 1_000) / most) / 10;
};
