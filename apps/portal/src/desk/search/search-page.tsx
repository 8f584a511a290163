import { type FormEvent, useId, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ReadSearchTermsDocument, SearchAppealsDocument, type SearchAppealsQuery } from '../../generated/desk';
import { langOf } from '../../format/lang';
import { exactWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { useRead } from '../client/use-ask';
import { usePages } from '../client/use-pages';
import { useKeys } from '../queue/keys';
import { queueColumns, type QueueSheetRow } from '../queue/queue-columns';
import { ListActs } from '../sheet/list-acts';
import { usePageReader } from '../sheet/use-page-reader';
import { ListMore } from '../shell/list-more';
import { Trouble } from '../shell/plain-pages';
import { ReadFailed } from '../shell/read-failed';
import { TopBar } from '../shell/top-bar';
import { useReading } from '../shell/use-reading';
import { useTitle } from '../shell/use-title';
import { type Asked, askedIn, type Field, fields, statuses, variablesOf } from './asked';
import '../queue/queue.css';
import './search.css';

/** Something is still to be done of it. */
const openStatuses: readonly QueueSheetRow['status'][] = ['FILED', 'ACCEPTED', 'IN_HAND'];

/** What is looked for; it goes into the address when it is sent. On a phone what narrows it down is folded, with how much of it is set. */
const SearchForm = ({ asked, onAsk }: { asked: Asked; onAsk: (form: FormData) => void }) => {
  const say = useSay('desk');
  const common = useSay('common');
  const language = useLanguage();
  const { data } = useRead(ReadSearchTermsDocument, {});
  const field = useRef<HTMLInputElement>(null);
  const narrowing = useId();
  const [unfolded, setUnfolded] = useState(false);
  const set = fields.filter((name) => name !== 'q' && asked[name] !== '').length;
  useKeys({ Slash: () => field.current?.focus() });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setUnfolded(false);
    onAsk(new FormData(event.currentTarget));
  };
  // What was asked for stands there before its name is known: the option only changes its text, and what was typed or chosen meanwhile stays.
  const shownIn = (name: Field, options: readonly (readonly [string, string])[]) =>
    asked[name] === '' || options.some(([value]) => value === asked[name]) ? options : [...options, [asked[name], data ? asked[name] : common('loading')] as const];
  const choice = (name: Field, label: string, options: readonly (readonly [string, string])[]) => (
    <label>
      {label}
      <select name={name} defaultValue={asked[name]}>
        <option value="">{say('find.any')}</option>
        {shownIn(name, options).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  const units = (data?.units ?? [])
    .flatMap(({ id, names }) => (names ? [[id, nameIn(language, names)] as const] : []))
    .sort(([, a], [, b]) => a.localeCompare(b, language));
  const named = (list: readonly { id: string; names: { zh: string; en: string } }[] = []) => list.map(({ id, names }) => [id, nameIn(language, names)] as const);
  return (
    <form className="find" role="search" onSubmit={send} key={JSON.stringify(asked)}>
      <label className="find-words">
        {say('search')}
        <input ref={field} type="search" name="q" defaultValue={asked.q} title={say('search.hint')} aria-keyshortcuts="/" />
      </label>
      <button type="button" className="act find-fold" aria-expanded={unfolded} aria-controls={narrowing} onClick={() => setUnfolded(!unfolded)}>
        {set > 0 ? say('find.fold.set', { count: set }) : say('find.fold')}
      </button>
      <div id={narrowing} className={unfolded ? 'find-narrow find-unfolded' : 'find-narrow'}>
        {choice('status', say('column.status'), statuses.map((one) => [one, common(`status.${one}`)] as const))}
        {choice('category', say('column.category'), named(data?.policy?.categories))}
        {choice('department', say('column.department'), units)}
        {choice('channel', say('column.channel'), named(data?.policy?.channels))}
        <label>
          {say('find.from')}
          <input type="date" name="from" defaultValue={asked.from} />
        </label>
        <label>
          {say('find.until')}
          <input type="date" name="until" defaultValue={asked.until} />
        </label>
      </div>
      <button type="submit" className="act act-primary">
        {say('find.go')}
      </button>
    </form>
  );
};

/** A row as in the queue: what it is, where it came from, whose it is, how far it got. */
const Found = ({ row, zone }: { row: QueueSheetRow; zone: string }) => {
  const common = useSay('common');
  const language = useLanguage();
  const source = [row.number, row.channelLabel, row.placeName, common(`mode.${row.sender.mode}`)].filter(Boolean).join(common('dot'));
  const whose = [row.department?.names && nameIn(language, row.department.names), row.holder?.name].filter(Boolean).join(common('dot'));
  return (
    <li>
      <p className="found-what">
        <Link to={`/desk/${row.number}`} lang={langOf(row.title)}>
          {row.title}
        </Link>
        <span>{source}</span>
      </p>
      <p className="found-whose">
        {nameIn(language, row.category.names)}
        {whose && <span>{whose}</span>}
      </p>
      <p>
        <Tag tone={openStatuses.includes(row.status) ? 'azure' : 'plain'}>{common(`status.${row.status}`)}</Tag>
      </p>
      <time dateTime={row.filedAt}>{exactWords(row.filedAt, zone)}</time>
    </li>
  );
};

const nothing = { total: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
/** A search that was refused found nothing. */
const pageOf = ({ searchAppeals: found }: SearchAppealsQuery) => (found.__typename === 'AppealConnection' ? found : nothing);

/** `/appeals?…`: everything that one may read, by number, words or place, narrowed down; what is asked lives in the address. */
export const SearchPage = () => {
  const say = useSay('desk');
  const common = useSay('common');
  const language = useLanguage();
  const reading = useReading();
  const [search, setSearch] = useSearchParams();
  const asked = askedIn(search);
  const variables = variablesOf(asked, reading.zone);
  const pages = usePages(SearchAppealsDocument, variables, pageOf);
  const { data, error, again, failed, items: rows, total } = pages;
  const read = usePageReader(SearchAppealsDocument, variables, pageOf);
  useTitle(say('find.title'));
  const ask = (form: FormData) => setSearch(fields.flatMap((name) => (form.get(name) ? [[name, String(form.get(name))] as [string, string]] : [])));
  if (error && !data) return <Trouble again={again} error={error} />;
  const found = data?.searchAppeals;
  return (
    <div className="orders">
      <TopBar title={say('find.title')} />
      <main id="main" className="find-main" tabIndex={-1}>
        <h1 className="sr-only">{say('find.title')}</h1>
        <SearchForm asked={asked} onAsk={ask} />
        {found?.__typename === 'Refusal' && <RefusalBox message={found.message} />}
        {failed && <ReadFailed again={again} />}
        {!data && <Skeleton label={common('loading')} lines={9} />}
        {found?.__typename === 'AppealConnection' && (
          <p className="find-count" role="status">
            {say(rows.length === 0 ? 'find.none' : 'find.found', { count: total })}
          </p>
        )}
        <ul className="found">
          {rows.map((row) => (
            <Found key={row.id} row={row} zone={reading.zone} />
          ))}
        </ul>
        <ListMore pages={pages} />
      </main>
      {rows.length > 0 && <ListActs title={say('find.title')} columns={queueColumns(say, reading, language)} read={read} total={total} />}
    </div>
  );
};
