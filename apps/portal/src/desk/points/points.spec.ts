import { filterOf, listsOf, shownOf, signed, sum } from './points';

describe('N-06 whose points are shown', () => {
  it.each([
    [['HANDLER'], ['own']],
    [['DEPARTMENT_HEAD', 'OFFICER'], ['own']],
    [['LEADER'], ['pleas', 'all', 'own']],
    [['TENANT_ADMIN'], ['all']],
    [['TENANT_ADMIN', 'HANDLER'], ['all', 'own']],
  ] as const)('%s: %s', (roles, lists) => expect(listsOf(roles)).toEqual(lists));

  it('shows what the address asks for, and the first of one\'s own otherwise', () => {
    expect(shownOf('all', ['pleas', 'all', 'own'])).toBe('all');
    expect(shownOf('all', ['own'])).toBe('own');
    expect(shownOf(null, ['pleas', 'all', 'own'])).toBe('pleas');
    expect([filterOf('pleas'), filterOf('all')]).toEqual([{ pleas: 'OPEN' }, {}]);
  });

  it('writes a change with its sign, and a sum as it is', () => {
    expect([signed(-2), signed(1), sum(-4), sum(0), sum(3)]).toEqual(['−2', '+1', '−4', '0', '3']);
  });
});
