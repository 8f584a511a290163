import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { startLanguage } from '../../i18n/language';
import { loadPhrases } from '../phrases';
import { ReadFailed } from './read-failed';

beforeAll(async () => {
  localStorage.setItem('huiyin.language', 'zh-CN');
  await startLanguage(loadPhrases);
});

describe('N-05 a part of a page that could not be read', () => {
  it('says so, of when it is what is still shown, and asks again', async () => {
    const again = jest.fn();
    const { rerender } = render(<ReadFailed again={again} />);
    expect(screen.getByRole('alert')).not.toHaveTextContent('的数据');
    rerender(<ReadFailed again={again} asOf="2026-11-24T07:46:00.000Z" />);
    expect(screen.getByRole('alert')).toHaveTextContent('15:46 的数据');
    await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(again).toHaveBeenCalledTimes(1);
  });
});
