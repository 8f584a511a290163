import { filterOf, listsOf, shownOf, signed, sum } from './points';

describe('N-06 whose points are shown', () => {
  it.each([
    [['HANDLER'], false, ['own']],
    [['DEPARTMENT_HEAD', 'OFFICER'], false, ['own']],
    [['OFFICER'], true, ['pleas', 'own']],
    [['LEADER'], true, ['pleas', 'all', 'own']],
    [['LEADER'], false, ['pleas', 'all', 'own']],
    [['TENANT_ADMIN'], false, ['all']],
    [['TENANT_ADMIN', 'HANDLER'], false, ['all', 'own']],
  ] as const)('%s, who decides pleas: %s: %s', (roles, decides, lists) => expect(listsOf(roles, decides)).toEqual(lists));

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
