import { render, screen } from '@testing-library/react';
import { RateCell } from './rate-cell';

const bar = (container: HTMLElement): Element | null => container.querySelector('.rate-bar');

describe('N-05 RateCell', () => {
  it('shows percentage, bar, and the two numbers that it comes from', () => {
    const { container } = render(<RateCell name="按期率" share={0.5} percent="50.0%" counts="1 / 2" />);
    expect(screen.getByText('50.0%')).toBeVisible();
    expect(screen.getByText('1 / 2')).toBeVisible();
    expect(bar(container)).toHaveAttribute('width', '41');
    expect(container).toHaveTextContent('按期率 50.0%1 / 2');
  });

  it('has a bar that is full at most, to be seen at least, and none for nothing', () => {
    const widthOf = (share: number | null): string | null | undefined => bar(render(<RateCell name="按期率" share={share} percent="" counts="" />).container)?.getAttribute('width');
    expect([widthOf(1.5), widthOf(0.001), widthOf(0), widthOf(null)]).toEqual(['82', '6', undefined, undefined]);
  });

  it('asks to look by another colour beside what the page says', () => {
    const { container } = render(<RateCell look name="按期率" share={0.8} percent="80.0%" counts="4 / 5" />);
    expect(container.firstChild).toHaveClass('rate-look');
  });
});
