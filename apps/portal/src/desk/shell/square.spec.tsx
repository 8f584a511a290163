import { act, render, screen, waitFor } from '@testing-library/react';
import { Square } from './square';

const mockAsked = jest.fn(() => {
  throw new TypeError('Failed to fetch dynamically imported module');
});
jest.mock('../../ui/qr-code', () => mockAsked());

describe('a square on the desk', () => {
  it('that does not come holds its room, and leaves the words beside it', async () => {
    const { container } = render(<><Square text="ABC" label="问卷二维码" /><p>ABC</p></>);
    expect(container.querySelector('.square')).toBeEmptyDOMElement();
    await waitFor(() => expect(mockAsked).toHaveBeenCalled());
    await act(async () => undefined);
    expect(screen.getByText('ABC')).toBeVisible();
    expect(container.querySelector('.square')).toBeEmptyDOMElement();
  });
});
