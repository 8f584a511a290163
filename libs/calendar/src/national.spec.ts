import { getDayDetail } from 'chinese-days';
import { nationalCalendar, nationalYears } from '.';

describe('N-02 the national table', () => {
  it('agrees with chinese-days on every day of its years', () => {
    const { days } = nationalCalendar();
    for (const year of nationalYears) {
      for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
        const date = new Date(at).toISOString().slice(0, 10);
        const weekend = [0, 6].includes(new Date(at).getUTCDay());
        const works = days[date] ? days[date] === 'work' : !weekend;
        expect({ date, works }).toEqual({ date, works: getDayDetail(date).work });
      }
    }
  });

  it('knows through the newest year that was asked for and is there', () => {
    expect(nationalCalendar().knownThrough).toBe('2026');
    expect(nationalCalendar([2025, 2030]).knownThrough).toBe('2025');
    expect(Object.keys(nationalCalendar([2025]).days).every((date) => date.startsWith('2025'))).toBe(true);
  });
});
