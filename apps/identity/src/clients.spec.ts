import { isPortalAddress } from './clients';

describe('addresses that the portal may be sent back to', () => {
  const origins = ['http://127.0.0.1:3000'];

  it.each(['http://127.0.0.1:3000/', 'http://127.0.0.1:3000/signed-in?x=1'])('%s is the portal', (uri) => {
    expect(isPortalAddress(uri, origins)).toBe(true);
  });

  it.each([
    'http://127.0.0.1:3001/',
    'https://127.0.0.1:3000/',
    'http://localhost:3000/',
    'http://127.0.0.1:3000.evil.example/',
    'http://127.0.0.1:3000@evil.example/',
    'http://someone@127.0.0.1:3000/',
    'http://127.0.0.1:3000/#code',
    '//127.0.0.1:3000/',
    'javascript:alert(1)',
    '',
  ])('%j is not', (uri) => {
    expect(isPortalAddress(uri, origins)).toBe(false);
  });
});
