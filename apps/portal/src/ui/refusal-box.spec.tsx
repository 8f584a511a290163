import { render, screen } from '@testing-library/react';
import { RefusalBox } from './refusal-box';

describe('RefusalBox', () => {
  it('is announced, with its act and a trace to copy', () => {
    render(<RefusalBox message="没交上，写的都还在。" action={<button type="button">再试一次</button>} trace="c-81f2" />);
    expect(screen.getByRole('alert')).toHaveTextContent('没交上，写的都还在。');
    expect(screen.getByRole('button', { name: '再试一次' })).toBeInTheDocument();
    expect(screen.getByText('c-81f2')).toBeInTheDocument();
  });
});
