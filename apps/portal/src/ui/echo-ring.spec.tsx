import { render, screen } from '@testing-library/react';
import { EchoRing, arc, geometry } from './echo-ring';

describe('EchoRing', () => {
  it('says its sentence', () => {
    render(<EchoRing size={80} rings={[{ state: 'late' }, { state: 'running', share: 0.4 }]} label="首次答复已超时，整改方案还有 3 工作日" />);
    expect(screen.getByRole('img', { name: '首次答复已超时，整改方案还有 3 工作日' })).toBeInTheDocument();
  });

  it('is decoration without a sentence', () => {
    const { container } = render(<EchoRing size={28} rings={[{ state: 'met' }]} />);
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });

  it.each(['waiting', 'running', 'soon', 'paused', 'late', 'met', 'met-late'] as const)('draws %s in its own shape', (state) => {
    const { container } = render(<EchoRing size={80} rings={[{ state, share: 0.5 }]} />);
    const shape = state === 'met-late' ? 'late' : state;
    expect(container.querySelector(`.ring-${shape}`)).not.toBeNull();
  });

  it('leaves a notch in a late ring, so that it differs in shape and not in colour alone', () => {
    const { container } = render(<EchoRing size={80} rings={[{ state: 'late' }]} />);
    expect(container.querySelector('path.ring-late')).not.toBeNull();
    expect(container.querySelector('circle.ring-late')).toBeNull();
  });

  it('grows outwards and never leaves its box', () => {
    for (const count of [1, 2, 3, 4, 5])
      for (const size of [28, 120]) {
        const { radii, stroke, dot } = geometry(count, size);
        expect([...radii].sort((a, b) => a - b)).toEqual(radii);
        expect(radii.at(-1)! + stroke / 2).toBeLessThanOrEqual(50);
        expect(radii[0]! - stroke / 2).toBeGreaterThanOrEqual(dot);
      }
  });

  it('uses the large arc past half a turn', () => {
    expect(arc(40, 0, 0.6)).toContain('0 1 1');
    expect(arc(40, 0, 0.4)).toContain('0 0 1');
  });
});
