import { Link, useSearchParams } from 'react-router';
import { ReadMineDocument } from '../../generated/people';
import { hearServerTime } from '../../format/server-time';
import { monthWords } from '../../format/words';
import { tenantZone } from '../../format/zone';
import { useLanguage, useSay } from '../../i18n/use-say';
import { Skeleton } from '../../ui/skeleton';
import { AskFailure, askAll } from '../ask';
import { accessToken, signOut } from '../session';
import { Failure } from '../shell/failure';
import { Frame } from '../shell/frame';
import { Tabs } from '../shell/tabs';
import { useAnswer } from '../use-answer';
import { useNow } from '../use-now';
import { byMonth, matches, type MineFilter, mineFilters } from './mine';
import { MineItemCard } from './mine-item';
import { SignInPage } from './sign-in-page';
import './mine.css';

const pageSize = 100;

const readMine = async () => {
  const token = await accessToken();
  if (!token) throw new AskFailure('unauthenticated');
  const { data, unavailable } = await askAll(ReadMineDocument, { first: pageSize }, `Bearer ${token}`);
  if (data.myAppeals.asOf) hearServerTime(data.myAppeals.asOf);
  return { ...data.myAppeals, unavailable };
};

/** `/me`: one line of state in words for each; what waits for me is framed. The filter lives in the URL. */
export const MinePage = () => {
  const say = useSay('people');
  const common = useSay('common');
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const now = useNow();
  const { value, failure, again } = useAnswer(`mine:${language}`, readMine);
  if (failure?.kind === 'unauthenticated') return <SignInPage returnTo="/me" />;
  const filter: MineFilter = mineFilters.find((one) => one === search.get('show')) ?? 'all';
  const items = value?.edges.map((edge) => edge.node) ?? [];
  const zone = value?.timeZone ?? tenantZone;
  const shown = items.filter((item) => matches(item, filter));
  const leave = (
    <button type="button" className="link" onClick={() => void signOut()}>
      {say('me.leave')}
    </button>
  );
  return (
    <Frame title={say('me.title')} action={leave} tabs={<Tabs />}>
      <h1 className="sr-only">{say('me.title')}</h1>
      {failure && <Failure failure={failure} again={again} asOf={value?.asOf} zone={zone} />}
      {!value && !failure && <Skeleton label={common('loading')} lines={9} />}
      {value && value.unavailable.length > 0 && <Failure again={again} message={say('case.notNow')} />}
      {value && (
        <>
          <div className="mine-filters" role="group" aria-label={say('me.title')}>
            {mineFilters.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={filter === one}
                onClick={() => setSearch(one === 'all' ? {} : { show: one }, { replace: true })}
              >
                {say(`me.${one}`)} {items.filter((item) => matches(item, one)).length}
              </button>
            ))}
          </div>
          <Link className="mine-join" to="/me/join">
            {say('join.from')}
          </Link>
          {shown.length === 0 && (
            <p className="mine-empty">
              {say(items.length === 0 ? 'me.empty' : 'me.empty.filter')} <Link to="/me/new">{say('me.first')}</Link>
            </p>
          )}
          {byMonth(shown, now, zone).map((month) => (
            <section key={month.key} className="mine-month">
              <h2>{month.current ? say('me.thisMonth') : common('time.month', { month: monthWords(month.month, common) })}</h2>
              <ul>
                {month.items.map((item) => (
                  <MineItemCard key={item.id} item={item} now={now} zone={zone} />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Frame>
  );
};
