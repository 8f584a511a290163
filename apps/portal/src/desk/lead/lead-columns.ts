import type { ReadEscalationsQuery } from '../../generated/desk';
import type { Reading } from '../../format/clock';
import { exactWords } from '../../format/words';
import type { Language } from '../../i18n/language';
import { nameIn } from '../../i18n/use-say';
import type { SayDesk } from '../queue/queue';
import type { Column } from '../../sheet/csv';

export type Called = ReadEscalationsQuery['escalations']['edges'][number]['node'];

/** What a table of calls of the ladder tells. */
export const leadColumns = (say: SayDesk, { zone }: Reading, language: Language): Column<Called>[] => [
  { title: say('column.number'), of: ({ appeal }) => appeal?.number },
  { title: say('column.title'), of: ({ appeal }) => appeal?.title ?? say('orders.noAppeal') },
  { title: say('column.grade'), of: ({ appeal }) => appeal && nameIn(language, appeal.grade.names) },
  { title: say('column.department'), of: ({ appeal }) => appeal?.department?.names && nameIn(language, appeal.department.names) },
  { title: say('column.clock'), of: ({ label }) => label },
  { title: say('column.dueAt'), of: ({ dueAt }) => exactWords(dueAt, zone) },
  { title: say('column.level'), of: ({ step }) => step.level },
  { title: say('column.calledAt'), of: ({ step }) => exactWords(step.at, zone) },
  { title: say('column.open'), of: ({ open }) => say(open ? 'lead.open' : 'lead.done') },
];
