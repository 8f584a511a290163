import { Link } from 'react-router';
import { langOf } from '../../format/lang';
import { useSay } from '../../i18n/use-say';
import { Act } from '../shell/act';
import type { Item } from './use-item';

interface Props {
  item: Item;
  /** What it may be merged into; the first one by the key `H`. */
  choices: readonly Choice[];
  offline: string | undefined;
  onMerge: (choice: Choice) => void;
  /** Left out for who only reads. */
  onUnmerge: (() => void) | undefined;
}

type Similar = NonNullable<Item['similar']>['items'][number];
export type Choice = Similar['appeal'];

const openStatuses = ['FILED', 'ACCEPTED', 'IN_HAND'];

/** What it may be merged into, the most alike first: both must be open, and nothing merged into it itself. */
export const mergeChoices = ({ status, sources, similar }: Item): Choice[] =>
  openStatuses.includes(status) && sources.length === 0 ? (similar?.items ?? []).map(({ appeal }) => appeal).filter((one) => openStatuses.includes(one.status)) : [];

const Other = ({ one }: { one: { number: string; title: string } }) => (
  <Link to={`/desk/${one.number}`}>
    {one.number} <span lang={langOf(one.title)}>{one.title}</span>
  </Link>
);

/** What is handled as one with it. */
const Together = ({ item, offline, onUnmerge }: Pick<Props, 'item' | 'offline' | 'onUnmerge'>) => {
  const say = useSay('desk');
  const { mergedInto, sources, status } = item;
  return (
    <>
      {mergedInto && (
        <div className="together-into">
          <p>
            {say(status === 'MERGED' ? 'together.into' : 'together.answeredWith')} <Other one={mergedInto} />
          </p>
          {status === 'MERGED' && onUnmerge && (
            <Act because={offline} onClick={onUnmerge}>
              {say('act.unmerge')}
            </Act>
          )}
        </div>
      )}
      {sources.length > 0 && (
        <ul>
          {sources.map((one) => (
            <li key={one.id}>
              <Other one={one} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** 相似: what says the same, how alike and why; a button makes them one, and it can be undone. A suggestion never acts by itself. */
export const TogetherCard = ({ item, choices, offline, onMerge, onUnmerge }: Props) => {
  const say = useSay('desk');
  const { mergedInto, sources, similar } = item;
  const items = similar?.items ?? [];
  if (!mergedInto && sources.length === 0 && items.length === 0) return null;
  return (
    <section className="side together" aria-labelledby="together-title">
      <h2 id="together-title">
        {say(sources.length > 0 ? 'together.sources' : 'together')}
        {sources.length > 0 && <small>{say('together.count', { count: sources.length })}</small>}
      </h2>
      {similar?.many && <p className="please-look">{say('together.many', { count: similar.many })}</p>}
      <Together item={item} offline={offline} onUnmerge={onUnmerge} />
      {!mergedInto && items.length > 0 && (
        <ul>
          {items.map(({ appeal, score, why }) => {
            const at = choices.findIndex(({ id }) => id === appeal.id);
            return (
              <li key={appeal.id}>
                <Other one={appeal} />
                <p className="clocks-note">{why.map(({ text }) => text).join(say('list.join'))}</p>
                {at >= 0 && (
                  <Act {...(at === 0 && { keycap: 'H' })} because={offline} aria-label={say('act.mergeInto', { number: appeal.number, score })} onClick={() => onMerge(appeal)}>
                    {say('act.merge')}
                  </Act>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
};
