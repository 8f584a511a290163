import { act, render, screen } from '@testing-library/react';
import { Skeleton } from './skeleton';

describe('Skeleton', () => {
  it('is there at once, shows nothing under 200 ms, then lines', () => {
    jest.useFakeTimers();
    const { container, unmount } = render(<Skeleton label="正在取" />);
    expect(container.querySelector('.skeleton')).not.toBeVisible();
    expect(screen.queryByRole('status')).toBeNull();
    act(() => jest.advanceTimersByTime(200));
    expect(screen.getByRole('status', { name: '正在取' })).toBeInTheDocument();
    unmount();
    jest.useRealTimers();
  });
});
