import { render, screen } from '@testing-library/react';
import { WithheldCell } from './withheld-cell';

describe('WithheldCell', () => {
  it.each([['small', '少于 5'], ['complement', '为护他处']] as const)('says why: %s', (kind, text) => {
    const { container } = render(<WithheldCell kind={kind} text={text} />);
    expect(screen.getByText(text)).toBeVisible();
    expect(container.firstChild).toHaveClass(`withheld-${kind}`);
  });

  it('has a sentence in place of its word for who does not see it', () => {
    render(<WithheldCell kind="small" text="少于 5" label="满意率少于 5，不显示" />);
    expect(screen.getByText('少于 5')).toHaveAttribute('aria-hidden', 'true');
    expect(screen.getByText('满意率少于 5，不显示')).toHaveClass('sr-only');
  });
});
