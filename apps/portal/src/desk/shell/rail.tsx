import { Dropdown } from 'antd';
import { NavLink, useLocation, useNavigate } from 'react-router';
import { changeLanguage } from '../../i18n/language';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { chooseMembership } from '../../session/desk-tab';
import { leave } from '../../session/leave';
import { Icon, Mark } from '../../ui/icon';
import { session } from '../client/session';
import { loadPhrases } from '../phrases';
import { Badge } from './badge';
import { isOfPeople, type Place } from './places';
import { usePlaces } from './use-places';
import { useWide } from './use-wide';
import { useWho } from './who';

/** As many tabs as fit beside who is signed in. */
const TABS = 5;

/** On a phone, the places that are no tab. */
const MorePlaces = ({ places }: { places: readonly Place[] }) => {
  const say = useSay('desk');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const here = places.some(({ path }) => pathname.startsWith(path));
  const items = places.map(({ path, phrase }) => ({ key: path, label: say(phrase), onClick: () => void navigate(path) }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="top">
      <button type="button" className="rail-place" aria-current={here ? 'true' : undefined}>
        <Icon name="more" size={20} />
        <span>{say('act.more')}</span>
      </button>
    </Dropdown>
  );
};

/** Staff navigation; on a phone the places become tabs at the bottom. */
export const Rail = () => {
  const say = useSay('desk');
  const common = useSay('common');
  const language = useLanguage();
  const { me, active } = useWho();
  const all = usePlaces();
  const tabs = useWide() || all.length <= TABS ? all.length : TABS - 1;
  const [shown, behind] = [all.slice(0, tabs), all.slice(tabs)];
  const switchTo = (id: string) => {
    chooseMembership(id);
    location.assign('/');
  };
  const others = me.memberships.filter((one) => one.id !== active.id);
  const items = [
    ...others.map((one) => ({ key: one.id, label: `${nameIn(language, one.tenant.names)} · ${one.roles.map((role) => say(`role.${role}`)).join(' ')}`, onClick: () => switchTo(one.id) })),
    { key: 'language', label: common('other-language'), onClick: () => void changeLanguage(language === 'en' ? 'zh-CN' : 'en', loadPhrases) },
    { key: 'leave', label: say('rail.leave'), onClick: () => void leave(async () => session, '/') },
  ];
  return (
    <nav className="rail" aria-label={say('rail.label')}>
      <span className="rail-mark">
        <Mark size={32} />
      </span>
      <div className="rail-places">
        {shown.map((place) => (
          <NavLink key={place.path} to={place.path} end={'exact' in place} reloadDocument={isOfPeople(place)} className="rail-place">
            <Icon name={place.icon} size={20} />
            <span>{say(place.phrase)}</span>
            <Badge path={place.path} />
          </NavLink>
        ))}
        {behind.length > 0 && <MorePlaces places={behind} />}
      </div>
      <Dropdown menu={{ items }} trigger={['click']} placement="topLeft">
        <button type="button" className="rail-who" aria-label={say('rail.who', { name: me.name, tenant: nameIn(language, active.tenant.names) })}>
          {me.name.slice(0, 1)}
        </button>
      </Dropdown>
    </nav>
  );
};
