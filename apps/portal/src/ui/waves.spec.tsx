import { render } from '@testing-library/react';
import { Waves } from './waves';

describe('Waves', () => {
  it('is decoration only', () => {
    const { container } = render(<Waves at="right" />);
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });
});
