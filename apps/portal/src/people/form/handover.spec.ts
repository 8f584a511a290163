import { dropHandovers, handOver, takeHandover } from './handover';

beforeEach(() => sessionStorage.clear());

describe('N-03 words that come through a sign-in', () => {
  it('are for the one who wrote them, once', () => {
    handOver('/me/new', 'a', '夜班补贴少算两天');
    expect(takeHandover('/me/new', 'a')).toBe('夜班补贴少算两天');
    expect(takeHandover('/me/new', 'a')).toBeNull();
  });

  it('are gone where somebody else signs in', () => {
    handOver('/me/new', 'a', '夜班补贴少算两天');
    expect(takeHandover('/me/new', 'b')).toBeNull();
    expect(sessionStorage).toHaveLength(0);
  });

  it('go with whoever was not signed in and then is, on the page that asked', () => {
    handOver('/q/canteen', null, '没有热水');
    dropHandovers('/q/canteen');
    expect(takeHandover('/q/canteen', 'a')).toBe('没有热水');
    handOver('/q/canteen', null, '没有热水');
    dropHandovers('/me');
    expect(takeHandover('/q/canteen', 'b')).toBeNull();
  });

  it('do not wait for ever', () => {
    jest.useFakeTimers({ now: new Date('2026-11-20T08:00:00Z') });
    handOver('/me/new', 'a', '夜班补贴少算两天');
    jest.setSystemTime(new Date('2026-11-20T08:21:00Z'));
    expect(takeHandover('/me/new', 'a')).toBeNull();
    jest.useRealTimers();
  });
});
