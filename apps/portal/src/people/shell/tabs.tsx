import { NavLink } from 'react-router';
import { useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import './tabs.css';

/** The places of a signed-in employee. Only those that exist. */
export const Tabs = () => {
  const say = useSay('people');
  return (
    <nav className="tabs" aria-label={say('tab.label')}>
      <NavLink to="/me/new">
        <Icon name="pen" />
        {say('tab.new')}
      </NavLink>
      <NavLink to="/me" end>
        <Icon name="list" />
        {say('tab.mine')}
      </NavLink>
    </nav>
  );
};
