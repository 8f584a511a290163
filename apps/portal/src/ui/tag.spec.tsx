import { render, screen } from '@testing-library/react';
import { Tag } from './tag';

describe('Tag', () => {
  it('shows its word in its tone', () => {
    render(<Tag tone="azure">等您评价</Tag>);
    expect(screen.getByText('等您评价')).toHaveClass('tag-azure');
  });
});
