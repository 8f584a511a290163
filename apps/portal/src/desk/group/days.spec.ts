import { dayAfter, instantOf } from './days';

describe('a day of a grant', () => {
  it('begins at midnight of the tenant’s zone', () => {
    expect(instantOf('2026-12-31', 'Asia/Shanghai')).toBe('2026-12-30T16:00:00.000Z');
    expect(instantOf('2026-07-01', 'America/New_York')).toBe('2026-07-01T04:00:00.000Z');
  });

  it('has a day after it, over the end of a month', () => {
    expect([dayAfter('2026-12-31', 1), dayAfter('2026-02-28', 1), dayAfter('', 1)]).toEqual(['2027-01-01', '2026-03-01', '']);
  });
});
