import type { ReadQueueSheetQuery } from '../../generated/desk';
import type { Reading } from '../../format/clock';
import { exactWords } from '../../format/words';
import type { Language } from '../../i18n/language';
import { nameIn } from '../../i18n/use-say';
import type { Column } from '../../sheet/csv';
import type { SayDesk } from './queue';

export type QueueSheetRow = ReadQueueSheetQuery['appeals']['edges'][number]['node'];

/** What a table of appeals tells: nothing of who they are from but how they are known. */
export const queueColumns = (say: SayDesk, { zone, say: common }: Reading, language: Language): Column<QueueSheetRow>[] => [
  { title: say('column.number'), of: ({ number }) => number },
  { title: say('column.title'), of: ({ title }) => title },
  { title: say('column.status'), of: ({ status }) => common(`status.${status}`) },
  { title: say('column.category'), of: ({ category }) => nameIn(language, category.names) },
  { title: say('column.grade'), of: ({ grade }) => nameIn(language, grade.names) },
  { title: say('column.channel'), of: ({ channelLabel }) => channelLabel },
  { title: say('column.place'), of: ({ placeName }) => placeName },
  { title: say('column.sender'), of: ({ sender }) => common(`mode.${sender.mode}`) },
  { title: say('column.department'), of: ({ department }) => department?.names && nameIn(language, department.names) },
  { title: say('column.holder'), of: ({ holder }) => holder?.name },
  { title: say('column.filedAt'), of: ({ filedAt }) => exactWords(filedAt, zone) },
  { title: say('column.clock'), of: ({ nextClock }) => nextClock?.label },
  { title: say('column.dueAt'), of: ({ nextClock }) => nextClock && exactWords(nextClock.dueAt, zone) },
  { title: say('column.clockState'), of: ({ nextClock }) => nextClock && say(`clockState.${nextClock.state}`) },
];
