import { Link, useParams } from 'react-router';
import { ReadFundDocument, type ReadFundQuery } from '../../generated/desk';
import { yuanOf } from '../../format/money';
import { exactWords } from '../../format/words';
import { useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { LogTable } from '../audit/log-table';
import { useRead } from '../client/use-ask';
import { useChanges } from '../client/use-changes';
import { ListActs } from '../sheet/list-acts';
import { usePageReader } from '../sheet/use-page-reader';
import { Empty } from '../shell/empty';
import { PageFrame } from '../shell/page-frame';
import { PageTurns, usePageAfter } from '../shell/page-turns';
import { Nothing } from '../shell/plain-pages';
import { useReading } from '../shell/use-reading';
import { entryColumns } from './idea-columns';
import './ideas.css';

const SHOWN = 50;

type Fund = NonNullable<ReadFundQuery['fund']>;

const Body = ({ fund: { id, purpose, entries: { total, edges, pageInfo } } }: { fund: Fund }) => {
  const say = useSay('ideas');
  const reading = useReading();
  const columns = entryColumns(say, reading);
  const read = usePageReader(ReadFundDocument, { id }, ({ fund }) => {
    if (!fund) throw new Error('it may not be seen any more');
    return fund.entries;
  });
  if (total === 0) return <Empty title={say('entries.empty')} text={say('entries.empty.next')} />;
  return (
    <>
      <LogTable label={say('entries')} columns={columns} rows={edges.map(({ node }) => node)} />
      <PageTurns label={say('entries')} pageInfo={pageInfo} />
      <ListActs title={`${say('entries')} ${purpose}`} columns={columns} read={read} total={total} unit="line" />
    </>
  );
};

/** `/ideas/funds/:fund`: what moved in an award fund, the newest first, as its ledger has it. */
export const FundPage = () => {
  const say = useSay('ideas');
  const { zone } = useReading();
  const { fund: id = '' } = useParams();
  const read = useRead(ReadFundDocument, { id, first: SHOWN, after: usePageAfter() });
  const found = read.data?.fund;
  useChanges(read.again);
  if (read.data && !found) return <Nothing />;
  return (
    <PageFrame
      title={found?.purpose ?? say('funds')} read={read} under={found ? say('fund.openedBy', { name: found.openedBy.name ?? '', when: exactWords(found.openedAt, zone) }) : undefined}
      acts={
        <Link className="act" to="/ideas">
          <Icon name="left" size={16} />
          {say('title')}
        </Link>
      }
    >
      {({ fund }) =>
        fund && (
          <div className="page-frame-body">
            <section className="fund-sum" aria-label={say('fund.left', { yuan: yuanOf(fund.balanceFen) })}>
              <p className="serif">{say('fund.left', { yuan: yuanOf(fund.balanceFen) })}</p>
              <progress max={fund.fen} value={fund.balanceFen} aria-label={say('fund.left', { yuan: yuanOf(fund.balanceFen) })} />
              <p>{say('fund.line', { left: yuanOf(fund.balanceFen), all: yuanOf(fund.fen), granted: yuanOf(fund.grantedFen), paid: yuanOf(fund.paidFen) })}</p>
            </section>
            <h2>{say('entries')}</h2>
            <Body fund={fund} />
          </div>
        )
      }
    </PageFrame>
  );
};
