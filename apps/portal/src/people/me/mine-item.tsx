import { Link } from 'react-router';
import { clockName } from '../../format/clock';
import { latenessWords, momentWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { EchoRing, type Ring } from '../../ui/echo-ring';
import { Tag } from '../../ui/tag';
import { daysFrom } from '../../format/moment';
import { dueToday, isOver, type MineItem } from './mine';

interface Props {
  item: MineItem;
  now: string;
  zone: string;
}

const ringsOf = (item: MineItem, now: string, zone: string): Ring[] => {
  const next = item.nextClock;
  if (!next) return ['CONCLUDED', 'REFERRED', 'ARCHIVED', 'ANSWERED'].includes(item.status) ? [{ state: 'met' }, { state: 'met' }] : [{ state: 'met' }, { state: 'waiting' }];
  if (next.state === 'BREACHED') return [{ state: 'late' }, { state: 'waiting' }];
  if (next.state === 'PAUSED') return [{ state: 'met' }, { state: 'paused' }];
  return [{ state: 'met' }, { state: 'running', share: dueToday(item, now, zone) ? 0.8 : 0.4 }];
};

/** One line of state in words: what happened, then what comes, by when. */
const StateLine = ({ item, now, zone }: Props) => {
  const say = useSay('people');
  const common = useSay('common');
  const language = useLanguage();
  const next = item.nextClock;
  const department = item.department?.names ? nameIn(language, item.department.names) : say('me.someone');
  if (item.waitsForSender) return say('me.line.paused');
  if (next && isOver(item))
    return (
      <>
        <b className="late-words">
          {daysFrom(next.dueAt, now, zone) > 0 ? say('me.line.lateDays', { days: latenessWords(next.dueAt, now, zone, common) }) : say('me.line.late')}
        </b>
        {common('sentence.space')}
        {say('me.line.lateBy', { label: clockName(next, common), when: momentWords(next.dueAt, now, zone, common) })}
      </>
    );
  return (
    <>
      {say(`me.line.${item.status}`, { department })}
      {common('sentence.space')}
      {next?.state === 'RUNNING' && say('me.line.by', { label: clockName(next, common), when: momentWords(next.dueAt, now, zone, common) })}
      {next?.provisional && <span className="provisional">{say('me.line.provisional')}</span>}
    </>
  );
};

export const MineItemCard = ({ item, now, zone }: Props) => {
  const say = useSay('people');
  const common = useSay('common');
  const language = useLanguage();
  return (
    <li className={item.waitsForSender ? 'mine-item mine-waits' : 'mine-item'}>
      <span className="mine-ring">
        <EchoRing rings={ringsOf(item, now, zone)} size={24} />
      </span>
      <Link to={`/me/${item.number}`}>
        <p className="mine-number">
          {item.number}
          {common('dot')}
          {item.status === 'FILED' || item.status === 'IN_HAND' ? nameIn(language, item.category.names) : common(`status.${item.status}`)}
          {item.waitsForSender && <Tag tone="azure">{say('me.waits')}</Tag>}
        </p>
        <h3>{item.title}</h3>
        <p className="mine-line">
          <StateLine item={item} now={now} zone={zone} />
        </p>
      </Link>
    </li>
  );
};
