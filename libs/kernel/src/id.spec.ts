import { isId, newId } from '.';

describe('newId', () => {
  it('carries its millisecond, version 7 and the variant', () => {
    const id = newId(new Date('2026-11-21T00:00:00.000Z'));
    expect(isId(id)).toBe(true);
    expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-21T00:00:00.000Z'));
    expect(id[14]).toBe('7');
    expect('89ab').toContain(id[19]);
  });
});
