import { type AppealTab, ReadQueueSheetDocument } from '../../generated/desk';
import { useLanguage, useSay } from '../../i18n/use-say';
import { ListActs } from '../sheet/list-acts';
import { usePageReader } from '../sheet/use-page-reader';
import { useReading } from '../shell/use-reading';
import { queueColumns } from './queue-columns';

/** A tab of the queue, or what was searched for, as a table. */
export const QueueSheet = ({ tab, text, total }: { tab: AppealTab; text: string; total: number }) => {
  const say = useSay('desk');
  const language = useLanguage();
  const reading = useReading();
  const read = usePageReader(ReadQueueSheetDocument, { tab, text: text || null }, (data) => data.appeals);
  const title = tab === 'ALL' ? say('search.of', { text }) : `${say('rail.desk')} ${say(`tab.${tab}`)}`;
  return <ListActs title={title} columns={queueColumns(say, reading, language)} read={read} total={total} />;
};
