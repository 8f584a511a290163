import { useSearchParams } from 'react-router';
import { serverNow } from '../../format/server-time';
import { exactWords } from '../../format/words';
import { tenantZone } from '../../format/zone';
import type { ReadFiguresQueryVariables } from '../../generated/desk';
import { isDay, type Span, spanOf } from './span';

export const groups = ['UNIT', 'CATEGORY', 'CHANNEL', 'MONTH'] as const satisfies readonly ReadFiguresQueryVariables['groupBy'][];
export type Group = (typeof groups)[number];

/** Days and grouping as the address says, else this quarter by department. */
export const useAsked = () => {
  const [search, setSearch] = useSearchParams();
  const today = exactWords(serverNow(), tenantZone).slice(0, 10);
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  const span = isDay(from) && isDay(to) ? { from, to } : spanOf('quarter', today);
  const groupBy = groups.find((group) => group === search.get('by')?.toUpperCase()) ?? 'UNIT';
  const ask = (next: Partial<Span & { groupBy: Group }>) => {
    const asked = { ...span, groupBy, ...next };
    setSearch({ from: asked.from, to: asked.to, by: asked.groupBy.toLowerCase() });
  };
  return { span, groupBy, today, ask };
};
