import { render, screen } from '@testing-library/react';
import { SenderBadge } from './sender-badge';

describe('SenderBadge', () => {
  it.each([['anonymous', 1], ['confidential', 1], ['named', 0]] as const)('%s has %i lock', (mode, locks) => {
    const { container } = render(<SenderBadge mode={mode}>匿名，凭回执联系</SenderBadge>);
    expect(screen.getByText('匿名，凭回执联系')).toBeInTheDocument();
    expect(container.querySelectorAll('svg')).toHaveLength(locks);
  });
});
