import type { ReactNode } from 'react';
import { dateWords, clockTime } from '../../format/words';
import { tenantZone } from '../../format/zone';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Bell } from '../news/bell';
import { KeysButton } from '../queue/keys-help';
import { useNow } from './use-now';
import { useWho } from './who';

interface Props {
  title: string;
  /** Without it, where one works and the date. */
  under?: string;
  children?: ReactNode;
}

export const TopBar = ({ title, under, children }: Props) => {
  const common = useSay('common');
  const language = useLanguage();
  const now = useNow();
  const { active } = useWho();
  const place = [nameIn(language, active.tenant.names), active.unit?.names && nameIn(language, active.unit.names)].filter(Boolean).join(common('dot'));
  return (
    <header className="top">
      <p className="top-title serif">{title}</p>
      <p className="top-place">
        {under ?? place}
        {!under && (
          <span>
            {dateWords(now, tenantZone, common)} {clockTime(now, tenantZone)}
          </span>
        )}
      </p>
      <div className="top-acts">
        {children}
        <KeysButton />
        <Bell />
      </div>
    </header>
  );
};
