import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueueRow, type QueueRowView } from './queue-row';

const row: QueueRowView = {
  id: 'a1',
  title: '三号楼夜班澡堂没有热水',
  source: '扫码 · 二号食堂文化墙 · 匿名',
  rings: [{ state: 'soon', share: 0.8 }],
  ringLabel: '首次答复还剩 1:42',
  deadline: { tone: 'soon', text: '剩 1:42', note: '首次答复' },
};

describe('QueueRow', () => {
  it('is an option that says whether it is chosen', async () => {
    const chosen = jest.fn();
    render(<div role="listbox" aria-label="待受理"><QueueRow row={row} selected focusable onSelect={chosen} /></div>);
    const option = screen.getByRole('option', { selected: true });
    expect(option).toHaveAttribute('tabindex', '0');
    await userEvent.click(option);
    expect(chosen).toHaveBeenCalledWith('a1');
  });

  it('marks a late row by its bar, its ring and its words', () => {
    render(
      <div role="listbox" aria-label="待受理">
        <QueueRow
          row={{ ...row, rings: [{ state: 'late' }], ringLabel: '首次答复已超时', deadline: { tone: 'late', text: '超 40 分', note: '首次答复' } }}
          selected={false}
          focusable={false}
          onSelect={() => {}}
        />
      </div>,
    );
    expect(screen.getByRole('option')).toHaveClass('queue-row-late');
    expect(screen.getByRole('img', { name: '首次答复已超时' })).toBeInTheDocument();
    expect(screen.getByText('超 40 分')).toBeInTheDocument();
  });
});
