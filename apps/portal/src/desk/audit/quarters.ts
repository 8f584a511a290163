import type { ReadAuditTenantQuery } from '../../generated/desk';
import type { Say } from '../../i18n/say';
import type { audit } from '../../i18n/zh-CN/audit';
import { percentWords } from '../figures/figures';

export type SayAudit = Say<Extract<keyof typeof audit, string>>;
type TrendPoint = NonNullable<ReadAuditTenantQuery['auditTenant']>['trend'][number];

/** 2026 年第三季度 */
export const periodWords = (period: string, say: SayAudit): string => {
  const [year = '', n = ''] = period.split('-Q');
  const names = { 1: 'n.1', 2: 'n.2', 3: 'n.3', 4: 'n.4' } as const;
  const key = names[Number(n) as keyof typeof names];
  return key ? say('period', { year, n: say(key) }) : period;
};

/** What a point of a trend says: a rate, that it is withheld, or that there is none. */
export const rateWords = ({ value, withheld }: Pick<TrendPoint, 'value' | 'withheld'>, say: SayAudit): string =>
  withheld ? say('trend.withheld') : value === null ? say('trend.none') : percentWords(value);

/** The quarter of an instant and those before it, the newest first. */
export const quartersBefore = (instant: string, count: number): string[] => {
  const at = new Date(instant);
  const newest = at.getUTCFullYear() * 4 + Math.floor(at.getUTCMonth() / 3);
  return Array.from({ length: count }, (_, n) => `${Math.floor((newest - n) / 4)}-Q${((newest - n) % 4) + 1}`);
};
