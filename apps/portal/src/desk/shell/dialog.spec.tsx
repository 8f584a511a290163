import { act, render, screen } from '@testing-library/react';
import { saySessionEnded } from '../client/session-end';
import { Dialog } from './dialog';

beforeAll(() => {
  // jsdom knows the element and not its methods.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

describe('a dialog', () => {
  it('makes room for the one that says that the session is over: never one over another', () => {
    render(
      <>
        <Dialog open title="请补充">
          <textarea aria-label="问题" />
        </Dialog>
        <Dialog open last title="登录到时间了">
          <button type="button">登录</button>
        </Dialog>
      </>,
    );
    expect(screen.getAllByRole('dialog')).toHaveLength(2);
    act(() => saySessionEnded());
    expect(screen.getByRole('dialog')).toHaveTextContent('登录到时间了');
    expect(screen.queryByLabelText('问题')).not.toBeInTheDocument();
  });
});
