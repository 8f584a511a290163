import { differences } from './differences';

describe('what differs from a recorded answer', () => {
  it.each([
    ['all of a lifetime', 1800, []],
    ['what a slow answer left of it', 1799, []],
    ['a longer one', 1801, ['/refresh_expires_in: 1800 → 1801']],
    ['a much shorter one', 1500, ['/refresh_expires_in: 1800 → 1500']],
    ['none', undefined, ['/refresh_expires_in: 1800 → nothing']],
  ])('tells of %s', (_, seen, found) => {
    expect(differences({ refresh_expires_in: 1800 }, seen === undefined ? {} : { refresh_expires_in: seen })).toEqual(found);
  });

  it('does not let a token that lives on be one that has ended', () => {
    expect(differences({ refresh_expires_in: 0 }, { refresh_expires_in: 0 })).toEqual([]);
    expect(differences({ refresh_expires_in: 5 }, { refresh_expires_in: 0 })).toEqual(['/refresh_expires_in: 5 → 0']);
  });

  it('knows what was masked by its type, and scopes in whichever order', () => {
    expect(differences({ id: 'string', scope: 'openid email' }, { id: 'x', scope: 'email openid' })).toEqual([]);
    expect(differences({ id: 'string', scope: 'openid' }, { id: 4, scope: 'email' })).toEqual(['/id: "string" → 4', '/scope: "openid" → "email"']);
  });
});
