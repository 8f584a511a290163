import { useSearchParams } from 'react-router';
import { serverNow } from '../../format/server-time';
import { exactWords } from '../../format/words';
import { tenantZone } from '../../format/zone';
import type { ReadFiguresQueryVariables } from '../../generated/desk';
import { useWho } from '../shell/who';
import { askedSpan, type Span } from './span';

export const groups = ['UNIT', 'CATEGORY', 'CHANNEL', 'MONTH'] as const satisfies readonly ReadFiguresQueryVariables['groupBy'][];
export type Group = (typeof groups)[number];

/** Days and grouping as the address says, else this quarter by department; any days are for officers, as reporting has it. */
export const useAsked = () => {
  const [search, setSearch] = useSearchParams();
  const today = exactWords(serverNow(), tenantZone).slice(0, 10);
  const { active } = useWho();
  const byQuarter = !active.roles.includes('OFFICER');
  const span = askedSpan({ from: search.get('from') ?? '', to: search.get('to') ?? '' }, today, byQuarter);
  const groupBy = groups.find((group) => group === search.get('by')?.toUpperCase()) ?? 'UNIT';
  const ask = (next: Partial<Span & { groupBy: Group }>) => {
    const asked = { ...span, groupBy, ...next };
    setSearch({ from: asked.from, to: asked.to, by: asked.groupBy.toLowerCase() });
  };
  return { span, groupBy, today, byQuarter, ask };
};
