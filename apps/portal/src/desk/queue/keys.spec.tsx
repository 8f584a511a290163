import { fireEvent, render, screen } from '@testing-library/react';
import { setKeysOff, useKeys, type Bindings } from './keys';

const Page = ({ bindings }: { bindings: Bindings }) => {
  useKeys(bindings);
  return <textarea aria-label="答复" />;
};
afterEach(() => setKeysOff(false));

describe('keys of the desk', () => {
  it('match the code of the key: an input method reports Process', () => {
    const next = jest.fn();
    render(<Page bindings={{ KeyJ: next }} />);
    fireEvent.keyDown(document.body, { code: 'KeyJ', key: 'Process' });
    expect(next).toHaveBeenCalledTimes(1);
  });

  it('do nothing while a field has focus or text is composing', () => {
    const next = jest.fn();
    render(<Page bindings={{ KeyJ: next }} />);
    fireEvent.keyDown(screen.getByLabelText('答复'), { code: 'KeyJ' });
    fireEvent.keyDown(document.body, { code: 'KeyJ', isComposing: true });
    expect(next).not.toHaveBeenCalled();
  });

  it('can be turned off, but those with a modifier stay', () => {
    const single = jest.fn();
    const tab = jest.fn();
    render(<Page bindings={{ KeyJ: single, 'Alt+Digit2': tab }} />);
    setKeysOff(true);
    fireEvent.keyDown(document.body, { code: 'KeyJ' });
    fireEvent.keyDown(document.body, { code: 'Digit2', altKey: true });
    expect(single).not.toHaveBeenCalled();
    expect(tab).toHaveBeenCalledTimes(1);
  });

  it('leave Enter to the button or link that has focus', () => {
    const open = jest.fn();
    render(
      <>
        <Page bindings={{ Enter: open }} />
        <button type="button">请补充</button>
        <ul role="listbox">
          <li role="option" aria-selected={false} tabIndex={0}>
            没有热水
          </li>
        </ul>
      </>,
    );
    const kept = fireEvent.keyDown(screen.getByRole('button'), { code: 'Enter' });
    expect([kept, open.mock.calls.length]).toEqual([true, 0]);
    fireEvent.keyDown(screen.getByRole('option'), { code: 'Enter' });
    fireEvent.keyDown(document.body, { code: 'Enter' });
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('open help by the question mark wherever it is', () => {
    const help = jest.fn();
    render(<Page bindings={{ Help: help }} />);
    fireEvent.keyDown(document.body, { code: 'Slash', shiftKey: true });
    expect(help).toHaveBeenCalled();
  });
});
