import { audit } from '../../i18n/zh-CN/audit';
import { periodWords, quartersBefore, type SayAudit } from './quarters';

const say: SayAudit = (key, values = {}) => audit[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

describe('a quarter', () => {
  it('has its words, and those before it', () => {
    expect(periodWords('2026-Q3', say)).toBe('2026 年第三季度');
    expect(quartersBefore('2026-02-11T00:00:00.000Z', 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3']);
  });
});
