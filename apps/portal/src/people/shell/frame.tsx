import type { ReactNode } from 'react';
import { changeLanguage } from '../../i18n/language';
import { useLanguage, useSay } from '../../i18n/use-say';
import { Mark } from '../../ui/icon';
import { loadPhrases } from '../phrases';
import './frame.css';

interface Props {
  title: string;
  /** What stands at the right of the header; the language switch where nothing else does. */
  action?: ReactNode;
  children: ReactNode;
  /** The main act, at the bottom of the page, above the tabs. */
  foot?: ReactNode;
  tabs?: ReactNode;
}

export const LanguageSwitch = () => {
  const language = useLanguage();
  const say = useSay('common');
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className="link" lang={other} onClick={() => void changeLanguage(other, loadPhrases)}>
      {say('other-language')}
    </button>
  );
};

/** A phone page: header, one column, the main act at the bottom. */
export const Frame = ({ title, action, children, foot, tabs }: Props) => (
  <div className="frame">
    <header className="frame-head">
      <span className="frame-mark">
        <Mark size={24} />
      </span>
      <b>{title}</b>
      {action ?? <LanguageSwitch />}
    </header>
    <main className="frame-main">{children}</main>
    {foot && <div className="frame-foot">{foot}</div>}
    {tabs}
  </div>
);
