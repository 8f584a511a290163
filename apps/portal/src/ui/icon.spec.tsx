import { render } from '@testing-library/react';
import { Icon, Mark } from './icon';

describe('Icon', () => {
  it('is decoration: the word beside it carries the meaning', () => {
    const { container } = render(<><Icon name="pin" /><Mark /></>);
    for (const drawing of container.querySelectorAll('svg')) expect(drawing).toHaveAttribute('aria-hidden', 'true');
  });
});
