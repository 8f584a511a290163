import { useLanguage, useSay } from '../../i18n/use-say';
import type { ReadPage } from '../../sheet/read-all';
import { WholeListActs } from '../../sheet/whole-list-acts';
import { AskFailure } from '../ask';
import { inChat } from '../shell/in-chat';
import { matches, type MineFilter, type MineItem } from './mine';
import { mineColumns } from './mine-columns';
import { readMinePage } from './read-mine';

/** All of one filter, from the server anew; what could not be read whole is not given away as if it were. */
const readOf = (filter: MineFilter): ReadPage<MineItem> => async (after) => {
  const { unavailable, edges, ...page } = await readMinePage(after);
  if (unavailable.length > 0) throw new AskFailure('failed');
  return { ...page, edges: edges.filter(({ node }) => matches(node, filter)) };
};

/** One's own appeals as a table and on paper; where neither can be had, it is said where they can. */
export const MineActs = ({ filter, zone }: { filter: MineFilter; zone: string }) => {
  const say = useSay('people');
  const common = useSay('common');
  const language = useLanguage();
  if (inChat()) return <p className="mine-in-chat">{say('me.inChat')}</p>;
  const title = filter === 'all' ? say('me.title') : `${say('me.title')} ${say(`me.${filter}`)}`;
  return <WholeListActs title={title} columns={mineColumns({ say, common, language, zone })} read={readOf(filter)} zone={zone} whose={say('brand')} />;
};
