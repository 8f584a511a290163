import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useSay } from '../../i18n/use-say';
import type { QueueRowView } from '../../ui/queue-row';
import { Skeleton } from '../../ui/skeleton';
import type { Pages } from '../client/use-pages';
import { QueueList } from '../queue/queue-list';
import { useStanding } from '../queue/use-standing';
import { ListMore } from '../shell/list-more';
import { ReadFailed } from '../shell/read-failed';

export type ListPages = Pick<Pages<unknown, unknown>, 'items' | 'total' | 'next' | 'failed' | 'again' | 'more' | 'ahead'>;

interface Props {
  path: '/callbacks' | '/reviews';
  words: { readonly title: string; readonly open: string; readonly ended: string; readonly empty: string; readonly emptyNext: string };
  /** Undefined until there was an answer. */
  rows: readonly QueueRowView[] | undefined;
  pages: ListPages;
  selected: string | undefined;
  /** When what is shown was told. */
  asOf: string | undefined;
  /** Under the list: its table and its paper. */
  foot: ReactNode;
}

export const useShown = (): 'open' | 'ended' => (useSearchParams()[0].get('show') === 'ended' ? 'ended' : 'open');

/** What waits, or what has ended, next due first. A new row is here at once; none moves under the pointer. */
export const FollowList = ({ path, words, rows, pages, selected, asOf, foot }: Props) => {
  const { total, failed, again, ahead } = pages;
  const common = useSay('common');
  const navigate = useNavigate();
  const shown = useShown();
  const where = shown === 'open' ? '' : '?show=ended';
  const [held, hold] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const groups = useStanding(useMemo(() => [{ name: path, items: rows ?? [] }], [path, rows]), shown, held);
  const drawn = useMemo(() => groups.map(({ name, items }) => ({ name, rows: items })), [groups]);
  return (
    <>
      <div className="queue-tabs" role="group" aria-label={words.title}>
        {(['open', 'ended'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={one === shown} onClick={() => void navigate(one === 'open' ? path : `${path}?show=ended`)}>
            {words[one]} <span>{one === shown && rows ? total : ''}</span>
          </button>
        ))}
      </div>
      <div className="queue-body" ref={box}>
        {failed && (
          <div className="queue-note">
            <ReadFailed again={again} asOf={rows && asOf} />
          </div>
        )}
        {!rows && !failed && <Skeleton label={common('loading')} lines={9} />}
        {rows?.length === 0 && !failed && (
          <p className="queue-note">
            {words.empty}
            <br />
            <span>{words.emptyNext}</span>
          </p>
        )}
        {rows && rows.length > 0 && (
          <QueueList groups={drawn} selected={selected ?? null} label={words.title} box={box} onSelect={(number) => void navigate(`${path}/${number}${where}`)} onHold={hold} onEnd={ahead} />
        )}
        <ListMore pages={pages} />
      </div>
      {foot}
    </>
  );
};
