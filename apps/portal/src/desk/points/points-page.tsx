import { useSearchParams } from 'react-router';
import { ReadOwnPointsDocument, type ReadOwnPointsQuery, ReadPointsDocument } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { EchoRing } from '../../ui/echo-ring';
import { Skeleton } from '../../ui/skeleton';
import { useRead } from '../client/use-ask';
import { useChanges } from '../client/use-changes';
import { ListActs } from '../sheet/list-acts';
import { usePageReader } from '../sheet/use-page-reader';
import { Trouble } from '../shell/plain-pages';
import { TopBar } from '../shell/top-bar';
import { useOnline } from '../shell/use-online';
import { useReading } from '../shell/use-reading';
import { useTitle } from '../shell/use-title';
import { useWho } from '../shell/who';
import { EntryCard } from './entry-card';
import { filterOf, listsOf, type Shown, shownOf, sum } from './points';
import { pointsColumns } from './points-columns';
import { usePointCommands } from './use-point-commands';
import '../after/after.css';
import '../lead/lead.css';
import '../queue/queue.css';
import './points.css';

const FIRST = 100;

/** What one's account comes to, and that of each unit that one heads. */
const Balances = ({ own }: { own: ReadOwnPointsQuery['ownPoints'] }) => {
  const say = useSay('points');
  const language = useLanguage();
  const rows = [{ key: 'own', name: say('own.balance'), balance: own.balance }];
  const units = own.units.map(({ unit, balance }) => ({ key: unit.id, name: say('own.unit', { unit: unit.names ? nameIn(language, unit.names) : '' }), balance }));
  return (
    <dl className="point-balances">
      {[...rows, ...units].map(({ key, name, balance }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd className="serif">{sum(balance)}</dd>
        </div>
      ))}
    </dl>
  );
};

const Nobody = ({ shown }: { shown: Shown }) => {
  const say = useSay('points');
  return (
    <div className="lead-none">
      <EchoRing rings={[{ state: 'waiting' }, { state: 'waiting' }, { state: 'waiting' }]} size={72} />
      <p>
        <b>{say(`${shown}.none`)}</b>
        <br />
        {say(`${shown}.none.next`)}
      </p>
    </div>
  );
};

/** What is read for a list: one's own, or the tenant's. */
const useList = (shown: Shown) => {
  const own = useRead(ReadOwnPointsDocument, { first: FIRST }, shown !== 'own');
  const tenant = useRead(ReadPointsDocument, { first: FIRST, ...filterOf(shown) }, shown === 'own');
  const readOwn = usePageReader(ReadOwnPointsDocument, {}, ({ ownPoints }) => ownPoints);
  const readTenant = usePageReader(ReadPointsDocument, filterOf(shown), ({ points }) => points);
  const { error, again } = shown === 'own' ? own : tenant;
  return { page: shown === 'own' ? own.data?.ownPoints : tenant.data?.points, own: own.data?.ownPoints, error, again, read: shown === 'own' ? readOwn : readTenant };
};

const Tabs = ({ lists, shown, onShow }: { lists: readonly Shown[]; shown: Shown; onShow: (list: Shown) => void }) => {
  const say = useSay('points');
  if (lists.length < 2) return null;
  return (
    <div className="queue-tabs point-tabs" role="group" aria-label={say('show.label')}>
      {lists.map((one) => (
        <button key={one} type="button" aria-pressed={one === shown} onClick={() => onShow(one)}>
          {say(`show.${one}`)}
        </button>
      ))}
    </div>
  );
};

/** `/points`: one's own points with 申辩; for leaders what waits for a decision, and all of the tenant's. */
export const PointsPage = () => {
  const say = useSay('points');
  const desk = useSay('desk');
  const common = useSay('common');
  const language = useLanguage();
  const { active } = useWho();
  const [asked, ask] = useSearchParams();
  const lists = listsOf(active.roles);
  const shown = shownOf(asked.get('show'), lists);
  const { page, own, error, again, read } = useList(shown);
  const commands = usePointCommands(again);
  const reading = useReading();
  const { writable } = useOnline();
  useChanges(again);
  useTitle(say('title'));
  if (error && !page) return <Trouble again={again} error={error} />;
  const entries = page?.edges.map(({ node }) => node) ?? [];
  return (
    <div className="lead">
      <TopBar title={say('title')} />
      <Tabs lists={lists} shown={shown} onShow={(show) => ask({ show })} />
      <main id="main" className="lead-main points-main" tabIndex={0}>
        <h1 className="sr-only">{say('title')}</h1>
        {!page && <Skeleton label={common('loading')} lines={6} />}
        {shown === 'own' && own && <Balances own={own} />}
        {page && entries.length === 0 && <Nobody shown={shown} />}
        <ul>
          {entries.map((entry) => (
            <EntryCard key={entry.id} entry={entry} reading={reading} named={shown !== 'own'} commands={commands} because={writable ? undefined : desk('act.offline')} />
          ))}
        </ul>
        {page && page.total > entries.length && entries.length > 0 && <p className="quiet">{say('cut', { count: entries.length, total: page.total })}</p>}
      </main>
      {entries.length > 0 && <ListActs title={say('title')} columns={pointsColumns(say, reading, language)} read={read} total={page?.total} />}
    </div>
  );
};
