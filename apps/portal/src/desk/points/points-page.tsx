import { useSearchParams } from 'react-router';
import { ReadOwnPointsDocument, type ReadOwnPointsQuery, ReadPointsDocument } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { EchoRing } from '../../ui/echo-ring';
import { Skeleton } from '../../ui/skeleton';
import { useChanges } from '../client/use-changes';
import { usePages } from '../client/use-pages';
import { ListActs } from '../sheet/list-acts';
import { usePageReader } from '../sheet/use-page-reader';
import { ListMore } from '../shell/list-more';
import { Trouble } from '../shell/plain-pages';
import { ReadFailed } from '../shell/read-failed';
import { TopBar } from '../shell/top-bar';
import { useOnline } from '../shell/use-online';
import { useReading } from '../shell/use-reading';
import { useMay } from '../shell/use-may';
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
  const own = usePages(ReadOwnPointsDocument, {}, ({ ownPoints }) => ownPoints, shown !== 'own');
  const tenant = usePages(ReadPointsDocument, filterOf(shown), ({ points }) => points, shown === 'own');
  const readOwn = usePageReader(ReadOwnPointsDocument, {}, ({ ownPoints }) => ownPoints);
  const readTenant = usePageReader(ReadPointsDocument, filterOf(shown), ({ points }) => points);
  return { pages: shown === 'own' ? own : tenant, own: own.data?.ownPoints, read: shown === 'own' ? readOwn : readTenant };
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
  const lists = listsOf(active.roles, useMay('pleasDecidedBy'));
  const shown = shownOf(asked.get('show'), lists);
  const { pages, own, read } = useList(shown);
  const { data, items: entries, total, error, failed, again } = pages;
  const commands = usePointCommands(again);
  const reading = useReading();
  const { writable } = useOnline();
  useChanges(again);
  useTitle(say('title'));
  if (error && !data) return <Trouble again={again} error={error} />;
  return (
    <div className="lead">
      <TopBar title={say('title')} />
      <Tabs lists={lists} shown={shown} onShow={(show) => ask({ show })} />
      <main id="main" className="lead-main points-main" tabIndex={0}>
        <h1 className="sr-only">{say('title')}</h1>
        {failed && <ReadFailed again={again} />}
        {!data && <Skeleton label={common('loading')} lines={6} />}
        {shown === 'own' && own && <Balances own={own} />}
        {data && entries.length === 0 && !failed && <Nobody shown={shown} />}
        <ul>
          {entries.map((entry) => (
            <EntryCard key={entry.id} entry={entry} reading={reading} named={shown !== 'own'} commands={commands} because={writable ? undefined : desk('act.offline')} />
          ))}
        </ul>
        <ListMore pages={pages} unit="line" />
      </main>
      {entries.length > 0 && <ListActs title={say('title')} columns={pointsColumns(say, reading, language)} read={read} total={total} unit="line" />}
    </div>
  );
};
