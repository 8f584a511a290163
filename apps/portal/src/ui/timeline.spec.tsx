import { render, screen } from '@testing-library/react';
import { Timeline } from './timeline';

describe('Timeline', () => {
  it('is a list in order, each with a time a machine can read', () => {
    render(
      <Timeline
        label="经过"
        items={[
          { id: '1', time: '07:52', dateTime: '2026-11-20T07:52:00+08:00', text: '扫码登记，回执已给', mark: '诉求人可见' },
          { id: '2', time: '08:31', dateTime: '2026-11-20T08:31:00+08:00', text: '缺解释说明', tone: 'missing' },
        ]}
      />,
    );
    const lines = screen.getAllByRole('listitem');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toHaveTextContent('诉求人可见');
    expect(lines[1]).toHaveClass('timeline-missing');
    expect(screen.getByText('07:52')).toHaveAttribute('datetime', '2026-11-20T07:52:00+08:00');
  });
});
