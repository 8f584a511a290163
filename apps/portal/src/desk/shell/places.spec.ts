import { homeOf, placesOf } from './places';

describe('the rail shows a role only its own places', () => {
  it.each([
    [['OFFICER'], ['/desk', '/call', '/callbacks', '/lead', '/ideas', '/appeals', '/figures'], '/desk'],
    [['RESPONDER'], ['/call', '/orders', '/points'], '/orders'],
    [['HOST'], ['/call'], '/call'],
    [['HANDLER'], ['/orders', '/points'], '/orders'],
    [['DEPARTMENT_HEAD', 'HANDLER'], ['/orders', '/lead', '/points'], '/orders'],
    [['LEADER'], ['/lead', '/reviews', '/ideas', '/points', '/appeals', '/figures'], '/lead'],
    [['REVIEWER'], ['/ideas'], '/ideas'],
    [['TENANT_ADMIN'], ['/points', '/figures', '/admin/audits'], '/points'],
    [['SENDER'], [], '/me'],
    [['AUDITOR'], ['/audit', '/audit/proof', '/audit/definitions', '/audit/grants', '/audit/queries'], '/audit'],
    [['GROUP_ADMIN'], ['/group/grants', '/figures'], '/group/grants'],
    [['PLATFORM_OPERATOR'], [], null],
  ] as const)('%s', (roles, paths, home) => {
    expect(placesOf(roles).map(({ path }) => path)).toEqual(paths);
    expect(homeOf(roles)).toBe(home);
  });
});
