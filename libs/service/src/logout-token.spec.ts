import { sessionEndedBy } from './logout-token';

const NOW = 1_790_000_000;
const rules = { issuer: 'http://id/realms/huiyin', clients: new Set(['portal']) };
const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const claims = { iss: rules.issuer, aud: 'portal', sub: 'person', iat: NOW, exp: NOW + 60, jti: 'j', sid: 's-1', typ: 'Logout', events };
const without = (name: string): object => Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));

describe('a logout token', () => {
  it('ends the session that it names', () => {
    expect(sessionEndedBy(claims, rules, NOW)).toBe('s-1');
    expect(sessionEndedBy({ ...claims, aud: ['account', 'portal'] }, rules, NOW + 100)).toBe('s-1');
    expect(sessionEndedBy(without('exp'), rules, NOW)).toBe('s-1');
  });

  it.each<[string, unknown]>([
    ['of another realm', { ...claims, iss: 'http://id/realms/other' }],
    ['for another client', { ...claims, aud: 'account' }],
    ['without a session', without('sid')],
    ['with an empty session', { ...claims, sid: '' }],
    ['of no logout', { ...claims, events: { other: {} } }],
    ['without events: an ID token', without('events')],
    ['with a nonce, as an ID token has one', { ...claims, nonce: 'n' }],
    ['from long ago', { ...claims, iat: NOW - 121 }],
    ['from far ahead', { ...claims, iat: NOW + 121 }],
    ['that ended long ago', { ...claims, exp: NOW - 121 }],
    ['whose time is text', { ...claims, iat: `${NOW}` }],
    ['that is no object', 'text'],
  ])('%s ends nothing', (_what, said) => expect(sessionEndedBy(said, rules, NOW)).toBeUndefined());
});
