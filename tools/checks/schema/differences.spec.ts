import { differences, thawed } from './differences';

describe('what differs between two schemas', () => {
  it('is told line by line, with its side', () => {
    const expected = { 'table a': ['column x', 'policy own to a_app'], 'table gone': ['kind r'] };
    const actual = { 'table a': ['column x', 'policy own to public'], 'table new': ['kind r'] };
    expect(differences(expected, actual)).toEqual([
      '- table a: policy own to a_app',
      '+ table a: policy own to public',
      '- table gone: kind r',
      '+ table new: kind r',
    ]);
    expect(differences(expected, expected)).toEqual([]);
  });
});

describe('landed migrations', () => {
  it('are found when changed, gone or not listed', () => {
    expect(thawed({ a: '1', b: '2', c: '3' }, { a: '1', b: 'x', d: '4' })).toEqual({ changed: ['b', 'c'], fresh: ['d'] });
  });
});
