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
  /** Asks into which other one, by its number; by the key `H` where there is none to choose. Left out where it is not merged. */
  onMergeOther: (() => void) | undefined;
  /** Left out for who only reads. */
  onUnmerge: (() => void) | undefined;
}

type Similar = NonNullable<Item['similar']>['items'][number];
export type Choice = Similar['appeal'];

const openStatuses = ['FILED', 'ACCEPTED', 'IN_HAND'];

/** What an open one may be merged into, the most alike first. */
export const mergeChoices = ({ similar }: Item): Choice[] => (similar?.items ?? []).map(({ appeal }) => appeal).filter(({ status }) => openStatuses.includes(status));

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
export const TogetherCard = ({ item, choices, offline, onMerge, onMergeOther, onUnmerge }: Props) => {
  const say = useSay('desk');
  const { mergedInto, sources, similar } = item;
  const items = similar?.items ?? [];
  if (!mergedInto && sources.length === 0 && items.length === 0 && !onMergeOther) return null;
  return (
    <section className="side together" aria-labelledby="together-title">
      <h2 id="together-title">
        {say(sources.length > 0 ? 'together.sources' : items.length > 0 || mergedInto ? 'together' : 'act.merge')}
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
      {onMergeOther && (
        <Act {...(choices.length === 0 && { keycap: 'H' })} because={offline} onClick={onMergeOther}>
          {say('act.mergeOther')}
        </Act>
      )}
    </section>
  );
};
