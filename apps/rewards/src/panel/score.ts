import type { Suggestions } from '@huiyin/policy';
import { type Refusal, refuse } from '@huiyin/kernel';

export interface Score {
  readonly criterion: string;
  readonly score: number;
}

/** What reviewers gave together, of what they could have given: whole numbers, so that a mean on the threshold is on it. */
export interface Result {
  readonly reached: number;
  readonly reachable: number;
}

type Panel = Pick<Suggestions, 'criteria' | 'scale' | 'reviewers' | 'threshold'>;

/** Refuses a sheet that leaves a criterion out, has one twice or of another panel, or goes beyond the scale. */
export const incomplete = (scores: readonly Score[], { criteria, scale }: Pick<Panel, 'criteria' | 'scale'>): Refusal | undefined => {
  const given = new Map(scores.map(({ criterion, score }) => [criterion, score]));
  const fits = ({ id }: { readonly id: string }): boolean => {
    const score = given.get(id);
    return score !== undefined && Number.isInteger(score) && score >= 0 && score <= scale;
  };
  const all = scores.length === criteria.length && given.size === criteria.length && criteria.every(fits);
  return all ? undefined : refuse('scores-incomplete', { field: 'scores', values: { scale } });
};

/** What all sheets come to, in whichever order they were given. */
export const resultOf = (sheets: readonly (readonly Score[])[], { criteria, scale }: Pick<Panel, 'criteria' | 'scale'>): Result => {
  const weights = new Map(criteria.map(({ id, weight }) => [id, weight]));
  const reached = sheets.flat().reduce((sum, { criterion, score }) => sum + (weights.get(criterion) ?? 0) * score, 0);
  const most = criteria.reduce((sum, { weight }) => sum + weight * scale, 0);
  return { reached, reachable: most * sheets.length };
};

/** What becomes of a suggestion when so many have scored it; undefined until all have. Under the threshold it waits for its reasons. */
export const decided = (sheets: readonly (readonly Score[])[], panel: Panel): (Result & { readonly state: 'adopted' | 'to-decline' }) | undefined => {
  if (sheets.length < panel.reviewers) return undefined;
  const result = resultOf(sheets, panel);
  return { ...result, state: result.reached * 100 >= panel.threshold * result.reachable ? 'adopted' : 'to-decline' };
};
