import { act, render, screen } from '@testing-library/react';
import { Square } from './square';

jest.mock('../../ui/qr-code', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

describe('a square on the desk', () => {
  it('that does not come holds its room, and leaves the words beside it', async () => {
    const page = <><Square text="ABC" label="问卷二维码" /><p>ABC</p></>;
    const { container, rerender } = render(page);
    expect(container.querySelector('.square')).toBeEmptyDOMElement();
    await act(async () => expect(import('../../ui/qr-code')).rejects.toThrow('Failed to fetch'));
    rerender(page);
    expect(screen.getByText('ABC')).toBeVisible();
    expect(container.querySelector('.square')).toBeEmptyDOMElement();
  });
});
