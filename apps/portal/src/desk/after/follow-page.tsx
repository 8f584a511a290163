import { type ReactNode, useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useLanguage, useSay } from '../../i18n/use-say';
import { Skeleton } from '../../ui/skeleton';
import { useChanges, useTurn } from '../client/use-changes';
import { useKeys } from '../queue/keys';
import type { Column } from '../../sheet/csv';
import { ListActs } from '../sheet/list-acts';
import type { ReadPage } from '../../sheet/read-all';
import { Nothing, Trouble } from '../shell/plain-pages';
import { useServerTime } from '../shell/use-now';
import { useReading } from '../shell/use-reading';
import { useTitle } from '../shell/use-title';
import { useWide } from '../shell/use-wide';
import type { Telling } from './after-columns';
import { FollowList, type ListPages, useShown } from './follow-list';
import { type Drawn, type Follow, rowView } from './follow-up';
import { TwoPanes } from './two-panes';
import type { Matter } from './use-answered';

/** A list of what is still to be followed, or has been. */
interface Listed<Row> {
  /** Next due first; undefined until there was an answer. */
  readonly rows: readonly Row[] | undefined;
  readonly pages: ListPages;
}

interface Props<Row extends Follow, Told extends { readonly id: string }> {
  path: '/callbacks' | '/reviews';
  name: 'callBacks' | 'reviews';
  list: Listed<Row>;
  draw: (row: Row, telling: Telling) => Drawn;
  columns: (telling: Telling) => readonly Column<Told>[];
  read: ReadPage<Told>;
  matter: Matter<{ readonly title: string }>;
  /** What is shown of the matter; `next` goes on in the list once it is done. */
  children: (next: () => void) => ReactNode;
}

/** The matter that is looked at: the one of the address, or where there is room for both, the first of the list. */
export const useChosen = (rows: readonly { readonly number: string }[] | undefined): string => {
  const { no } = useParams();
  const wide = useWide();
  return no ?? (wide ? rows?.[0]?.number : undefined) ?? '';
};

const useTelling = (): Telling => {
  const say = useSay('after');
  const desk = useSay('desk');
  const language = useLanguage();
  const reading = useReading();
  return useMemo(() => ({ say, desk, reading, language }), [say, desk, reading, language]);
};

/** Call-backs and reviews: what waits beside the one that is chosen, each with its table. */
export const FollowPage = <Row extends Follow, Told extends { readonly id: string }>({ path, name, list, draw, columns, read, matter, children }: Props<Row, Told>) => {
  const common = useSay('common');
  const navigate = useNavigate();
  const { no } = useParams();
  const shown = useShown();
  const telling = useTelling();
  const { say, reading } = telling;
  const { rows, pages } = list;
  const views = useMemo(() => rows?.map((row) => rowView(row, draw(row, telling), reading, say)), [rows, draw, telling, reading, say]);
  const clocks = useMemo(() => rows?.flatMap(({ appeal }) => appeal?.clocks ?? []) ?? [], [rows]);
  const chosen = useChosen(rows);
  useChanges(pages.again);
  useTurn(clocks, pages.again);
  useServerTime(clocks[0]?.asOf);
  useTitle(no ? `${no} ${matter.answered?.title ?? ''}`.trim() : say(name));

  const at = rows?.findIndex(({ number }) => number === chosen) ?? -1;
  const home = shown === 'open' ? path : `${path}?show=ended`;
  const step = (by: 1 | -1) => () => {
    const to = rows?.[at + by];
    if (to) void navigate(`${path}/${to.number}${home.slice(path.length)}`);
  };
  useKeys({ KeyJ: step(1), KeyK: step(-1), Enter: () => document.getElementById('main')?.focus(), Escape: () => void navigate(home) });
  const next = () => {
    const after = rows?.[at + 1] ?? rows?.[at - 1];
    void navigate(after ? `${path}/${after.number}` : path);
  };
  const none = shown === 'open' ? say(`${name}.empty`) : say(`${name}.empty.ended`);
  const words = { title: say(name), open: say(`${name}.open`), ended: say(`${name}.ended`), empty: none, emptyNext: shown === 'open' ? say(`${name}.empty.next`) : '' };
  const foot = rows && rows.length > 0 && <ListActs title={`${words.title} ${words[shown]}`} columns={columns(telling)} read={read} total={pages.total} />;
  return (
    <TwoPanes
      title={words.title}
      home={home}
      no={no}
      onTurn={() => !no && chosen && void navigate(`${path}/${chosen}${home.slice(path.length)}`, { replace: true })}
      list={<FollowList path={path} words={words} rows={views} pages={pages} selected={chosen} asOf={clocks[0]?.asOf} foot={foot} />}
    >
      {matter.answered && children(next)}
      {matter.absent && <Nothing />}
      {matter.failed && <Trouble again={matter.again} />}
      {!matter.answered && !matter.absent && !matter.failed && (
        <main className="desk-none" id="main" tabIndex={-1}>
          <h1 className="sr-only">{words.title}</h1>
          {chosen ? <Skeleton label={common('loading')} lines={8} /> : rows && <p>{rows.length > 0 ? say('pick') : none}</p>}
        </main>
      )}
    </TwoPanes>
  );
};
