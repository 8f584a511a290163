import { fitting } from './fitting';

describe('what fits into one message', () => {
  it('is told first, and something always is', () => {
    expect(fitting(['aa', 'bb', 'cc'], 8)).toEqual({ some: ['aa', 'bb'], rest: ['cc'] });
    expect(fitting(['x'.repeat(20), 'b'], 8)).toEqual({ some: ['x'.repeat(20)], rest: ['b'] });
    expect(fitting(['热水'], 8)).toEqual({ some: ['热水'], rest: [] });
    expect(fitting([], 8)).toEqual({ some: [], rest: [] });
  });
});
