import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { monthWords } from '../../format/words';
import { tenantZone } from '../../format/zone';
import { useLanguage, useSay } from '../../i18n/use-say';
import { Skeleton } from '../../ui/skeleton';
import { signOut } from '../session';
import { Failure } from '../shell/failure';
import { Frame } from '../shell/frame';
import { Tabs } from '../shell/tabs';
import { useAnswer } from '../use-answer';
import { useNow } from '../use-now';
import { byMonth, matches, type MineFilter, mineFilters, type MineItem } from './mine';
import { MineActs } from './mine-acts';
import { MineItemCard } from './mine-item';
import { OwnPoints } from './own-points';
import { readMine } from './read-mine';
import { SignInPage } from './sign-in-page';
import { useFresh } from './use-fresh';
import './mine.css';

/** While a part of it could not be read, what is missing is nothing new. */
const unknown: readonly MineItem[] = [];

/** `/me`: one line of state in words for each; what waits for me is framed. The filter lives in the URL. */
export const MinePage = () => {
  const say = useSay('people');
  const common = useSay('common');
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const now = useNow();
  const [pages, setPages] = useState(1);
  const { value, failure, again } = useAnswer(`mine:${language}:${pages}`, () => readMine(pages));
  const items = useMemo(() => value?.edges.map(({ node }) => node) ?? [], [value]);
  const { fresh, onOpen, readAll } = useFresh(value?.unavailable.length === 0 ? items : unknown);
  if (failure?.kind === 'unauthenticated') return <SignInPage returnTo="/me" />;
  const filter: MineFilter = mineFilters.find((one) => one === search.get('show')) ?? 'all';
  const zone = value?.timeZone ?? tenantZone;
  const shown = items.filter((item) => matches(item, filter));
  const more = value?.pageInfo.hasNextPage ?? false;
  // How many of a filter the pages not read yet hold nobody knows.
  const countOf = (one: MineFilter): string => (one === 'all' ? String(value?.total ?? '') : `${items.filter((item) => matches(item, one)).length}${more ? '+' : ''}`);
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
                {say(`me.${one}`)} {countOf(one)}
              </button>
            ))}
          </div>
          <Link className="mine-join" to="/me/join">
            {say('join.from')}
          </Link>
          <OwnPoints />
          {fresh.size > 0 && (
            <p className="mine-fresh" role="status">
              {say('me.fresh', { count: fresh.size })}
              <button type="button" className="link link-azure" onClick={readAll}>
                {say('me.fresh.seen')}
              </button>
            </p>
          )}
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
                  <MineItemCard key={item.id} item={item} now={now} zone={zone} fresh={fresh.has(item.id)} onOpen={() => onOpen(item)} />
                ))}
              </ul>
            </section>
          ))}
          {more && (
            <button type="button" className="side-act" onClick={() => setPages(pages + 1)}>
              {say('me.more')}
            </button>
          )}
          {shown.length > 0 && <MineActs filter={filter} zone={zone} />}
        </>
      )}
    </Frame>
  );
};
