import { render, screen } from '@testing-library/react';
import { DeadlineText } from './deadline-text';

describe('DeadlineText', () => {
  it('says lateness in words and colour', () => {
    render(<DeadlineText tone="late" text="超 2 小时 05 分" note="首次答复" />);
    expect(screen.getByText('超 2 小时 05 分').parentElement).toHaveClass('deadline-late');
    expect(screen.getByText('首次答复')).toBeInTheDocument();
  });
});
