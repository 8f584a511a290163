import { digitsOf, inGroups } from './code-groups';

describe('N-03 a receipt code as it is typed', () => {
  it('takes paste with spaces, dashes and full-width digits', () => {
    expect(digitsOf(' 4827-1906 3358\n2041 ')).toBe('4827190633582041');
    expect(digitsOf('４８２７　１９０６')).toBe('48271906');
  });

  it('never holds more than 16 digits', () => {
    expect(digitsOf('1'.repeat(30))).toHaveLength(16);
  });

  it('shows groups of four', () => {
    expect(inGroups('4827190633582041')).toBe('4827 1906 3358 2041');
    expect(inGroups('48271')).toBe('4827 1');
  });
});
