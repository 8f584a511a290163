import { isFromHere } from './from-here';

describe('a request from this machine', () => {
  it.each(['127.0.0.1', '127.8.0.9', '::1', '::ffff:127.0.0.1'])('has the address %s', (ip) => expect(isFromHere({ ip, headers: {} })).toBe(true));

  it.each(['10.0.0.1', '::ffff:10.0.0.1', '127.0.0.1.example', '1::1', ''])('has not the address %s', (ip) => expect(isFromHere({ ip, headers: {} })).toBe(false));

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])('was not passed on: %s', (name) => {
    expect(isFromHere({ ip: '127.0.0.1', headers: { [name]: '203.0.113.7' } })).toBe(false);
  });
});
