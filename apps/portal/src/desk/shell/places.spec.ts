import { homeOf, placesOf } from './places';

describe('the rail shows a role only its own places', () => {
  it.each([
    [['OFFICER'], ['/desk', '/call', '/callbacks', '/lead', '/ideas', '/points', '/appeals', '/figures'], '/desk'],
    [['RESPONDER'], ['/call', '/orders', '/points', '/appeals'], '/orders'],
    [['HOST'], ['/call', '/points', '/appeals'], '/call'],
    [['HANDLER'], ['/orders', '/points', '/appeals'], '/orders'],
    [['DEPARTMENT_HEAD', 'HANDLER'], ['/orders', '/lead', '/points', '/appeals'], '/orders'],
    [['LEADER'], ['/lead', '/reviews', '/ideas', '/points', '/appeals', '/figures'], '/lead'],
    [['REVIEWER'], ['/ideas'], '/ideas'],
    [['TENANT_ADMIN'], ['/points', '/figures', '/admin/audits'], '/figures'],
    [['SENDER'], ['/me', '/points'], '/me'],
    [['SENDER', 'CUSTODIAN'], ['/me', '/points'], '/me'],
    [['SENDER', 'REVIEWER'], ['/ideas'], '/ideas'],
    [['AUDITOR'], ['/audit', '/audit/proof', '/audit/definitions', '/audit/grants', '/audit/queries'], '/audit'],
    [['GROUP_ADMIN'], ['/group/grants', '/figures'], '/group/grants'],
    [['PLATFORM_OPERATOR'], [], null],
  ] as const)('%s', (roles, paths, home) => {
    expect(placesOf(roles).map(({ path }) => path)).toEqual(paths);
    expect(homeOf(roles)).toBe(home);
  });

  it('and whom the ladder called the place for that, whatever their office', () => {
    expect(placesOf(['HOST'], { called: true }).map(({ path }) => path)).toEqual(['/call', '/lead', '/points', '/appeals']);
    expect(placesOf(['OFFICER'], { called: true })).toEqual(placesOf(['OFFICER']));
  });

  it('and suggestions are for who scores them, and for whom the policy gives a part', () => {
    const named = { raisedBy: ['HOST' as const], paidBy: ['DEPARTMENT_HEAD' as const] };
    const has = (role: 'HOST' | 'DEPARTMENT_HEAD' | 'REVIEWER' | 'OFFICER') => placesOf([role], { named }).some(({ path }) => path === '/ideas');
    expect([has('HOST'), has('DEPARTMENT_HEAD'), has('REVIEWER'), has('OFFICER')]).toEqual([true, true, true, false]);
  });

  it('and call-backs and reviews are theirs whom the policy names', () => {
    const named = { calledBackBy: ['RESPONDER' as const], reviewedBy: ['OFFICER' as const, 'LEADER' as const] };
    const own = (role: 'OFFICER' | 'RESPONDER' | 'LEADER') => placesOf([role], { named }).flatMap(({ path }) => (path === '/callbacks' || path === '/reviews' ? [path] : []));
    expect([own('OFFICER'), own('RESPONDER'), own('LEADER')]).toEqual([['/reviews'], ['/callbacks'], ['/reviews']]);
    expect(placesOf(['OFFICER'], { named: { calledBackBy: [] } }).map(({ path }) => path)).not.toContain('/callbacks');
  });
});
