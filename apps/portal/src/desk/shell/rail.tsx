import { Dropdown } from 'antd';
import { NavLink } from 'react-router';
import { changeLanguage } from '../../i18n/language';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Icon, Mark } from '../../ui/icon';
import { chooseMembership, session } from '../client/session';
import { loadPhrases } from '../phrases';
import { Badge } from './badge';
import { placesOf } from './places';
import { useWho } from './who';

/** Staff navigation; on a phone the places become tabs at the bottom. */
export const Rail = () => {
  const say = useSay('desk');
  const common = useSay('common');
  const language = useLanguage();
  const { me, active } = useWho();
  const switchTo = (id: string) => {
    chooseMembership(id);
    location.assign('/');
  };
  const others = me.memberships.filter((one) => one.id !== active.id);
  const items = [
    ...others.map((one) => ({ key: one.id, label: `${nameIn(language, one.tenant.names)} · ${one.roles.map((role) => say(`role.${role}`)).join(' ')}`, onClick: () => switchTo(one.id) })),
    { key: 'language', label: common('other-language'), onClick: () => void changeLanguage(language === 'en' ? 'zh-CN' : 'en', loadPhrases) },
    { key: 'leave', label: say('rail.leave'), onClick: () => void session.signOut() },
  ];
  return (
    <nav className="rail" aria-label={say('rail.label')}>
      <span className="rail-mark">
        <Mark size={32} />
      </span>
      <div className="rail-places">
        {placesOf(active.roles).map((place) => (
          <NavLink key={place.path} to={place.path} end={'exact' in place} className="rail-place">
            <Icon name={place.icon} size={20} />
            {say(place.phrase)}
            <Badge path={place.path} />
          </NavLink>
        ))}
      </div>
      <Dropdown menu={{ items }} trigger={['click']} placement="topLeft">
        <button type="button" className="rail-who" aria-label={say('rail.who', { name: me.name, tenant: nameIn(language, active.tenant.names) })}>
          {me.name.slice(0, 1)}
        </button>
      </Dropdown>
    </nav>
  );
};
