import { render, screen } from '@testing-library/react';
import { TimeStrip } from './time-strip';

describe('TimeStrip', () => {
  it('has one sentence as its name and can be scrolled by keyboard', () => {
    const { container } = render(
      <TimeStrip
        label="11月16日 9:10 派单，暂停 5 小时 20 分，11月19日 17:30 到期，现在已超"
        days={['16', '17', '18', '19'].map((day) => ({ key: day, label: day, rest: day === '18' }))}
        segments={[{ from: 0.1, to: 1.5, kind: 'worked' }, { from: 1.5, to: 2, kind: 'paused' }, { from: 3, to: 3.5, kind: 'late' }]}
        marks={[{ at: 3.5, title: '现在', note: '15:48', tone: 'now' }]}
        next={{ at: 3.8, label: '17:30 升至分管领导' }}
      />,
    );
    const region = screen.getByRole('region', { name: /已超/ });
    expect(region).toHaveAttribute('tabindex', '0');
    expect(container.querySelectorAll('.strip-rest')).toHaveLength(1);
    expect(container.querySelector('.strip-paused')).toHaveStyle({ left: '37.500%' });
  });
});
