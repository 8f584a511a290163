import { Link } from 'react-router';
import { langOf } from '../../format/lang';
import { latenessWords, momentWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { EchoRing, type Ring } from '../../ui/echo-ring';
import { Tag } from '../../ui/tag';
import { nextClock } from '../case/case-state';
import { yuanOf } from '../../format/money';
import { Icon } from '../../ui/icon';
import { dueToday, lateClock, type MineItem, type PromisedClock, waitsFor } from './mine';

interface Props {
  item: MineItem;
  now: string;
  zone: string;
}

const over = new Set(['CONCLUDED', 'REFERRED', 'REFUSED', 'WITHDRAWN', 'ARCHIVED', 'ANSWERED']);

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
        {say('me.line.by', { label: next.label, when: momentWords(next.dueAt, now, zone, common) })}
        {next.provisional && <span className="provisional">{say('me.line.provisional')}</span>}
      </>
    );
  return lateClock(item) ? say('case.noDate') : null;
};

/** What happened last, as it concerns who reads it. */
const Standing = ({ item, department }: { item: MineItem; department: string }) => {
  const say = useSay('people');
  const { status, mergedWith, coSigned, toRate } = item;
  if (coSigned && (status === 'ANSWERED' || status === 'WITHDRAWN')) return say(`me.along.${status}`);
  if (toRate) return say('me.line.rate');
  return status === 'MERGED' && mergedWith > 0 ? say('me.line.merged', { count: mergedWith }) : say(`me.line.${status}`, { department });
};

/** One line of state in words: what happened, then what comes, by when. Late is said first, then the cause, then the new date. */
const StateLine = ({ item, now, zone }: Props) => {
  const say = useSay('people');
  const common = useSay('common');
  const language = useLanguage();
  const department = item.department?.names ? nameIn(language, item.department.names) : say('me.someone');
  const late = lateClock(item);
  if (item.waitsForSender) return say(item.coSigned ? 'me.along.paused' : 'me.line.paused');
  return (
    <>
      {late ? (
        <>
          <b className="late-words">
            {say('me.line.late', { name: late.label, over: latenessWords(late.dueAt, now, zone, common) })}
          </b>
          {common('sentence.space')}
          {say(item.explained ? 'me.line.why' : 'me.line.noWhy')}
        </>
      ) : (
        <>
          {item.round > 1 && (item.status === 'ACCEPTED' || item.status === 'IN_HAND') && say('me.line.round', { round: item.round }) + common('sentence.space')}
          <Standing item={item} department={department} />
        </>
      )}
      {common('sentence.space')}
      <NextDate item={item} now={now} zone={zone} />
    </>
  );
};

/** What came of it, in words: adopted or not, and the money. */
const IdeaLine = ({ idea }: { idea: NonNullable<MineItem['idea']> }) => {
  const say = useSay('people');
  const common = useSay('common');
  const { state, awardFen, awardState } = idea;
  const award = awardFen !== null && (awardState === 'GRANTED' || awardState === 'PAID' || awardState === 'REVERSED') ? say(`me.award.${awardState}`, { yuan: yuanOf(awardFen) }) : '';
  return (
    <p className="mine-line mine-idea">
      <Icon name="star" size={16} />
      {[say(`me.idea.${state}`), award].filter(Boolean).join(common('sentence.space'))}
    </p>
  );
};

interface CardProps extends Props {
  /** Something of it is new since it was looked at on this phone. */
  fresh?: boolean;
  onOpen?: () => void;
}

export const MineItemCard = ({ item, now, zone, fresh = false, onOpen }: CardProps) => {
  const say = useSay('people');
  const common = useSay('common');
  const language = useLanguage();
  const waits = waitsFor(item);
  const line = [
    item.number,
    item.status === 'FILED' || item.status === 'IN_HAND' ? nameIn(language, item.category.names) : common(`status.${item.status}`),
    item.status !== 'MERGED' && item.mergedWith > 0 && say('me.together', { count: item.mergedWith }),
  ];
  return (
    <li className={['mine-item', waits && 'mine-waits', fresh && 'mine-new'].filter(Boolean).join(' ')}>
      <span className="mine-ring">
        <EchoRing rings={ringsOf(item, now, zone)} size={24} />
      </span>
      <Link to={`/me/${item.number}`} onClick={onOpen}>
        <p className="mine-number">
          {line.filter(Boolean).join(common('dot'))}
          {item.coSigned && <Tag>{say('sign.title')}</Tag>}
          {fresh && <Tag tone="azure">{say('me.fresh.tag')}</Tag>}
          {waits && <Tag tone="azure">{say(`me.waits.${waits}`)}</Tag>}
        </p>
        <h3 lang={langOf(item.title)}>{item.title}</h3>
        <p className="mine-line">
          <StateLine item={item} now={now} zone={zone} />
        </p>
        {item.idea && <IdeaLine idea={item.idea} />}
      </Link>
    </li>
  );
};
