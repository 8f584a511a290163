import { useMemo } from 'react';
import { ReadRouteDocument, type ReadRouteQuery } from '../../generated/desk';
import { useRead } from '../client/use-ask';
import { useKeptParts } from '../shell/use-kept';
import type { DeskPolicy, Item } from './use-item';

/** What the officer is about to decide. It begins with what the rules suggest, and never acts by itself. */
export interface Triage {
  readonly category: string;
  readonly grade: string;
  /** Chosen instead of what routing proposes; null where the proposal stands. */
  readonly route: { readonly unitId: string; readonly personId: string | null } | null;
}

export type Route = NonNullable<NonNullable<ReadRouteQuery['appeal']>['routeFor']>;

export const suggestedTriage = (item: Item): Triage => ({
  category: item.suggested?.category.id ?? item.category.id,
  grade: item.suggested?.grade.id ?? item.grade.id,
  route: null,
});

/** What the officer changed is kept until it is accepted, over a new sign-in too. */
export const useTriage = (item: Item): readonly [Triage, (part: Partial<Triage> | null) => void] => {
  const [changed, change] = useKeptParts<Triage>(`triage.${item.id}`);
  const suggested = suggestedTriage(item);
  return [{ ...suggested, ...changed }, change];
};

/** Where routing would send it with the category and grade that are shown; asked again when they change. */
export const useProposedRoute = (item: Item, { category, grade }: Triage): Route | null => {
  const suggested = suggestedTriage(item);
  const asSuggested = category === suggested.category && grade === suggested.grade;
  const { data } = useRead(ReadRouteDocument, { number: item.number, category, grade }, asSuggested || item.status !== 'FILED');
  return asSuggested ? item.routeFor : (data?.appeal?.routeFor ?? null);
};

export interface Destination {
  readonly unit: Route['unit'];
  readonly person: Route['person'];
}

/** Whom it goes to as it stands: the officer's choice, else the proposal. */
export const useDestination = (item: Item, triage: Triage, proposed: Route | null): Destination =>
  useMemo(() => {
    const { route } = triage;
    if (!route) return { unit: proposed?.unit ?? null, person: proposed?.person ?? null };
    const chosen = item.proposal?.choices.find((one) => one.unit.id === route.unitId);
    return { unit: chosen?.unit ?? null, person: chosen?.people.find((one) => one.id === route.personId) ?? null };
  }, [item, triage, proposed]);

/** Why it cannot be accepted as it stands, as the gateway would refuse it. Thanks 感谢 end with it, and go to nobody. */
export const acceptProblem = (triage: Triage, policy: DeskPolicy, { unit }: Destination, thanks: boolean): 'deliberation' | 'no-department' | null => {
  if (policy.grades.find((grade) => grade.id === triage.grade)?.needsDeliberation) return 'deliberation';
  return unit || thanks ? null : 'no-department';
};
