import { act, render, screen } from '@testing-library/react';
import { changeLanguage, currentLanguage, type Load, phrase, startLanguage } from './language';
import { useLanguage, useSay } from './use-say';

const load: Load = async (language) => ({ common: { again: language === 'en' ? 'Try again' : '再试一次' } });
const Again = () => {
  const say = useSay('common');
  return <p lang={useLanguage()}>{say('again')}</p>;
};

beforeEach(() => localStorage.clear());

describe('phrases of one language', () => {
  it('are said anew when it changes, and the choice is remembered', async () => {
    localStorage.setItem('huiyin.language', 'zh-CN');
    await startLanguage(load);
    render(<Again />);
    expect(screen.getByText('再试一次')).toHaveAttribute('lang', 'zh-CN');
    await act(() => changeLanguage('en', load));
    expect(screen.getByText('Try again')).toHaveAttribute('lang', 'en');
    expect([document.documentElement.lang, currentLanguage(), localStorage.getItem('huiyin.language')]).toEqual(['en', 'en', 'en']);
  });

  it('have their values filled in as they are', () => {
    const spoken = { language: 'zh-CN' as const, phrases: { common: { late: '{{name}}晚了 {{over}}', bare: '没有' } } };
    expect(phrase(spoken, 'common', 'late', { name: '<首次 $& 答复>', over: 2 })).toBe('<首次 $& 答复>晚了 2');
    expect(phrase(spoken, 'common', 'late', { name: 'a' })).toBe('a晚了 {{over}}');
    expect([phrase(spoken, 'common', 'bare'), phrase(spoken, 'common', 'absent')]).toEqual(['没有', 'absent']);
  });
});
