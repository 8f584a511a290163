import { act, render, screen } from '@testing-library/react';
import { changeLanguage, currentLanguage, currentSpoken, learn, type Load, phrase, startLanguage } from './language';
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

  it('of a page come with it, once, and follow each change, also one that is under way', async () => {
    const figures = jest.fn<ReturnType<Load>, Parameters<Load>>(async (language) => ({ figures: { total: language === 'en' ? 'All' : '合计' } }));
    const said = () => ['again', 'total'].map((key) => phrase(currentSpoken(), key === 'again' ? 'common' : 'figures', key));
    localStorage.setItem('huiyin.language', 'zh-CN');
    await startLanguage(load);
    await Promise.all([learn(figures), changeLanguage('en', load)]);
    expect(said()).toEqual(['Try again', 'All']);
    await changeLanguage('zh-CN', load);
    figures.mockClear();
    await learn(figures);
    expect(said()).toEqual(['再试一次', '合计']);
    expect(figures).not.toHaveBeenCalled();
  });

  it('that are on their way while the language changes are those of the new one', async () => {
    const sent: (() => void)[] = [];
    const slow: Load = (language) => new Promise((come) => void sent.push(() => come({ slow: { word: language } })));
    localStorage.setItem('huiyin.language', 'zh-CN');
    await startLanguage(load);
    const learning = learn(slow);
    await changeLanguage('en', load);
    sent.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
    sent.shift()?.();
    await learning;
    expect(phrase(currentSpoken(), 'slow', 'word')).toBe('en');
  });

  it('have their values filled in as they are', () => {
    const spoken = { language: 'zh-CN' as const, phrases: { common: { late: '{{name}}晚了 {{over}}', bare: '没有' } } };
    expect(phrase(spoken, 'common', 'late', { name: '<首次 $& 答复>', over: 2 })).toBe('<首次 $& 答复>晚了 2');
    expect(phrase(spoken, 'common', 'late', { name: 'a' })).toBe('a晚了 {{over}}');
    expect([phrase(spoken, 'common', 'bare'), phrase(spoken, 'common', 'absent')]).toEqual(['没有', 'absent']);
  });
});
