import type { ReadAuditGrantsQuery } from '../../generated/desk';
import type { Language } from '../../i18n/language';
import { nameIn } from '../../i18n/use-say';
import type { Column } from '../../sheet/csv';
import type { useMoments } from '../shell/use-moments';
import type { SayAudit } from './quarters';

export type Grant = ReadAuditGrantsQuery['auditGrants']['edges'][number]['node'];

/** What a table of grants tells, as the page does. */
export const grantColumns = (say: SayAudit, { day, lastDay, exact }: ReturnType<typeof useMoments>, language: Language): Column<Grant>[] => [
  { title: say('col.auditor'), of: ({ auditor }) => auditor.name },
  { title: say('col.root'), of: ({ root, tenants }) => `${root.names ? nameIn(language, root.names) : ''} (${say('grant.tenants', { count: tenants })})` },
  { title: say('col.span'), of: ({ from, until }) => say('grant.span', { from: day(from), until: lastDay(until) }) },
  { title: say('col.state'), of: ({ state }) => say(`state.${state}`) },
  { title: say('col.why'), of: ({ why }) => why },
  { title: say('col.granted'), of: ({ grantedBy, grantedAt }) => say('grant.by', { name: grantedBy.name ?? '', when: exact(grantedAt) }) },
  { title: say('col.revoked'), of: ({ revokedBy, revokedAt }) => revokedAt && say('grant.revokedBy', { name: revokedBy?.name ?? '', when: exact(revokedAt) }) },
];
