import { useEffect, useState } from 'react';
import type { DeskPolicy, Item } from './use-item';

/** What the officer is about to decide. It begins with what the rules suggest, and never acts by itself. */
export interface Triage {
  readonly category: string;
  readonly grade: string;
  readonly unitId: string | null;
  readonly personId: string | null;
}

export const suggestedTriage = (item: Item): Triage => ({
  category: item.suggested?.category.id ?? item.category.id,
  grade: item.suggested?.grade.id ?? item.grade.id,
  unitId: item.proposal?.unit?.id ?? item.department?.id ?? null,
  personId: item.proposal?.person?.id ?? null,
});

/** True where the officer chose another department or person than routing proposes. */
export const routeChanged = (triage: Triage, item: Item): boolean => {
  const suggested = suggestedTriage(item);
  return triage.unitId !== suggested.unitId || triage.personId !== suggested.personId;
};

/** Why it cannot be accepted as it stands, as the gateway would refuse it. */
export const acceptProblem = (triage: Triage, policy: DeskPolicy): 'deliberation' | 'no-department' | null => {
  if (policy.grades.find((grade) => grade.id === triage.grade)?.needsDeliberation) return 'deliberation';
  return triage.unitId ? null : 'no-department';
};

export const useTriage = (item: Item | undefined): readonly [Triage | null, (part: Partial<Triage>) => void] => {
  const [triage, setTriage] = useState<Triage | null>(item ? suggestedTriage(item) : null);
  const id = item?.id;
  useEffect(() => {
    setTriage(item ? suggestedTriage(item) : null);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another matter, not another version of it
  }, [id]);
  return [triage, (part) => setTriage((before) => before && { ...before, ...part })];
};
