import { Link } from 'react-router';
import { clockName } from '../../format/clock';
import { langOf } from '../../format/lang';
import { latenessWords, momentWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { EchoRing, type Ring } from '../../ui/echo-ring';
import { Tag } from '../../ui/tag';
import { nextClock } from '../case/case-state';
import { dueToday, lateClock, type MineItem, type PromisedClock } from './mine';

interface Props {
  item: MineItem;
  now: string;
  zone: string;
}

const over = new Set(['CONCLUDED', 'REFERRED', 'REFUSED', 'ARCHIVED', 'ANSWERED']);

const ringOf = (clock: PromisedClock, now: string, zone: string): Ring => {
  if (clock.state === 'BREACHED') return { state: 'late' };
  if (clock.state === 'PAUSED') return { state: 'paused' };
  return { state: 'running', share: dueToday(clock, now, zone) ? 0.8 : 0.4 };
};

const ringsOf = (item: MineItem, now: string, zone: string): Ring[] => {
  if (over.has(item.status)) return [{ state: 'met' }, { state: 'met' }];
  const promised = (item.promised ?? []).slice(0, 2).map((clock) => ringOf(clock, now, zone));
  return [{ state: 'met' }, ...(promised.length > 0 ? promised : [{ state: 'waiting' } as const])];
};

/** By when comes what, or that nothing has a date. */
const NextDate = ({ item, now, zone }: Props) => {
  const say = useSay('people');
  const common = useSay('common');
  const next = nextClock(item.promised ?? []);
  if (next?.state === 'RUNNING')
    return (
      <>
        {say('me.line.by', { label: clockName(next, common), when: momentWords(next.dueAt, now, zone, common) })}
        {next.provisional && <span className="provisional">{say('me.line.provisional')}</span>}
      </>
    );
  return lateClock(item) ? say('case.noDate') : null;
};

/** One line of state in words: what happened, then what comes, by when. Late is said first, then the cause, then the new date. */
const StateLine = ({ item, now, zone }: Props) => {
  const say = useSay('people');
  const common = useSay('common');
  const language = useLanguage();
  const department = item.department?.names ? nameIn(language, item.department.names) : say('me.someone');
  const late = lateClock(item);
  if (item.waitsForSender) return say('me.line.paused');
  return (
    <>
      {late ? (
        <>
          <b className="late-words">
            {say('me.line.late', { name: clockName(late, common), over: latenessWords(late.dueAt, now, zone, common) })}
          </b>
          {common('sentence.space')}
          {say(item.explained ? 'me.line.why' : 'me.line.noWhy')}
        </>
      ) : (
        <>
          {item.round > 1 && (item.status === 'ACCEPTED' || item.status === 'IN_HAND') && say('me.line.round', { round: item.round }) + common('sentence.space')}
          {say(`me.line.${item.status}`, { department })}
        </>
      )}
      {common('sentence.space')}
      <NextDate item={item} now={now} zone={zone} />
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
        <h3 lang={langOf(item.title)}>{item.title}</h3>
        <p className="mine-line">
          <StateLine item={item} now={now} zone={zone} />
        </p>
      </Link>
    </li>
  );
};
