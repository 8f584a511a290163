import { keyRing } from '@huiyin/kernel';
import { awardView, isLapsed } from './award-view';
import { beyondLimits, overdrawn } from './grant';
import { payoutCode, payoutHash, payoutHashes } from './payout-code';

const key = (n: number): string => Buffer.alloc(32, n).toString('base64');
const limits = { least: 10_000, most: 50_000 };

describe('H-08 limits of an award', () => {
  it.each([[99, 'award-below-limit', { least: 100 }], [501, 'award-above-limit', { most: 500 }]])('%d yuan are refused where they are 100 and 500', (yuan, refused, values) => {
    expect(beyondLimits(yuan * 100, limits)).toEqual({ refused, field: 'fen', values });
  });

  it.each([100, 333, 500])('%d yuan are within', (yuan) => expect(beyondLimits(yuan * 100, limits)).toBeUndefined());
  it('one fen beyond is beyond', () => expect([beyondLimits(9_999, limits)?.refused, beyondLimits(50_001, limits)?.refused]).toEqual(['award-below-limit', 'award-above-limit']));

  it('T-12 a fund gives what it has and not a fen more', () => {
    expect(overdrawn(300, 300)).toBeUndefined();
    expect(overdrawn(30_001, 30_000)).toEqual({ refused: 'fund-overdrawn', field: 'fundId', values: { left: 300 } });
  });
});

describe('N-03 a payout code', () => {
  const { current } = keyRing(key(1));
  it('derives again from the same seed, and differs by tenant, award, seed and key', () => {
    const code = payoutCode(current, 't', 'a', 'seed');
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{16}$/);
    expect(payoutCode(current, 't', 'a', 'seed')).toBe(code);
    const others = [payoutCode(current, 'u', 'a', 'seed'), payoutCode(current, 't', 'b', 'seed'), payoutCode(current, 't', 'a', 'seeds'), payoutCode(keyRing(key(2)).current, 't', 'a', 'seed')];
    expect(new Set([code, ...others]).size).toBe(5);
  });

  it('is found as it was typed, under an older key too', () => {
    const code = payoutCode(current, 't', 'a', 'seed');
    const typed = `${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8).toLowerCase()}`;
    expect(payoutHashes(keyRing(`${key(2)},${key(1)}`), typed)).toContain(payoutHash(current, code));
  });
});

describe('an award as it is shown', () => {
  const at = new Date('2026-11-20T01:00:00.000Z');
  const row = {
    id: 'a', suggestionId: 's', fundId: 'f', fen: 30_000, state: 'granted' as const, grantedAt: at, grantedBy: 'lars', claimUntil: new Date('2027-02-18T16:00:00.000Z'),
    payout: null, claimedAt: null, paidAt: null, paidBy: null, reversedAt: null, reversedBy: null,
  };

  it('lapses when its time has come, and not before', () => {
    expect([isLapsed(row, new Date(row.claimUntil.getTime() - 1)), isLapsed(row, row.claimUntil)]).toEqual([false, true]);
    expect(awardView(row, null, 'staff', row.claimUntil)).toMatchObject({ state: 'lapsed', grantedBy: 'lars' });
    expect(awardView({ ...row, state: 'paid', paidAt: at, paidBy: 'olga' }, null, 'staff', row.claimUntil)).toMatchObject({ state: 'paid', paidBy: 'olga' });
  });

  it('tells its author nobody’s name', () => {
    const reversed = { ...row, state: 'reversed' as const, paidBy: 'olga', reversedAt: at, reversedBy: 'lars' };
    expect(JSON.stringify(awardView(reversed, '金额写错', 'sender', at))).not.toMatch(/lars|olga/);
  });
});
