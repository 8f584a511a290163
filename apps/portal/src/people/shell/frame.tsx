import { type ReactNode, useEffect } from 'react';
import { changeLanguage } from '../../i18n/language';
import { useLanguage, useSay } from '../../i18n/use-say';
import { Mark } from '../../ui/icon';
import { loadPhrases } from '../phrases';
import { Sheet } from './sheet';
import './frame.css';

interface Props {
  title: string;
  /** What the page is, for the browser's title, where the header says something else. Never a receipt code. */
  page?: string;
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

/** A phone page: header with help in the same place, one column, the main act at the bottom. */
export const Frame = ({ title, page = title, action, children, foot, tabs }: Props) => {
  const say = useSay('people');
  const common = useSay('common');
  const brand = say('brand');
  useEffect(() => {
    document.title = [...new Set([page, title, brand])].join(common('dot'));
  }, [page, title, brand, common]);
  return (
    <div className="frame">
      <header className="frame-head">
        <span className="frame-mark">
          <Mark size={24} />
        </span>
        <b>{title}</b>
        <Sheet act={say('help')} className="link">
          <p>{say('help.text')}</p>
        </Sheet>
        {action ?? <LanguageSwitch />}
      </header>
      <main className="frame-main">{children}</main>
      {foot && <div className="frame-foot">{foot}</div>}
      {tabs}
    </div>
  );
};
