import { askedIn, dayStart, variablesOf } from './asked';

const zone = 'Asia/Shanghai';

describe('what is looked for', () => {
  it('is in the address, and what is not one of ours is left out', () => {
    const asked = askedIn(new URLSearchParams('q= 热水 &status=IN_HAND&department=u1&from=2026-11-01&until=2026-11-20'));
    expect(variablesOf(asked, zone)).toEqual({
      text: '热水', status: 'IN_HAND', category: null, departmentId: 'u1', channel: null, filedFrom: '2026-10-31T16:00:00.000Z', filedUntil: '2026-11-20T16:00:00.000Z',
    });
    expect(variablesOf(askedIn(new URLSearchParams('status=nonsense&from=x')), zone)).toEqual({ text: null, status: null, category: null, departmentId: null, channel: null, filedFrom: null, filedUntil: null });
  });

  it('begins a day where the tenant is', () => {
    expect([dayStart('2026-11-20', 'America/New_York'), dayStart('2026-11-20', 'UTC'), dayStart('2026-13-40', zone)]).toEqual(['2026-11-20T05:00:00.000Z', '2026-11-20T00:00:00.000Z', undefined]);
  });
});
