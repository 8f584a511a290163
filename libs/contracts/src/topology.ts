import { isId } from '@huiyin/kernel';
import { nameIn } from './subject-name';

/**
 * Every publisher has one stream of its name; each hearer has one durable of its name on it. `intake-private` is intake's second:
 * what it says there is for one hearer, is kept for days, and is no line of the journal.
 */
export const publishers = ['tenancy', 'intake', 'intake-private', 'routing', 'sla', 'feedback', 'rewards', 'reporting'] as const;
export type Publisher = (typeof publishers)[number];

export const services = ['tenancy', 'intake', 'routing', 'sla', 'feedback', 'rewards', 'reporting'] as const;
export type Service = (typeof services)[number];

/** Who hears whom. `tenancy` hears itself: what it publishes for a tenant goes on, one level at a time, to those below. `reporting` hears itself: what it says stands in the journal too. `sla` applies its own facts in the transaction that says them, so it does not hear itself; it does not hear `rewards`, so that no step of a clock waits for the ledger. */
export const hearers: Readonly<Record<Publisher, readonly Service[]>> = {
  tenancy: ['tenancy', 'intake', 'routing', 'sla', 'feedback', 'rewards', 'reporting'],
  intake: ['routing', 'sla', 'feedback', 'rewards', 'reporting'],
  'intake-private': ['reporting'],
  routing: ['intake', 'sla', 'feedback', 'rewards', 'reporting'],
  sla: ['intake', 'routing', 'feedback', 'rewards', 'reporting'],
  feedback: ['intake', 'routing', 'sla', 'rewards', 'reporting'],
  rewards: ['intake', 'feedback', 'reporting'],
  reporting: ['reporting'],
};

/** True for a publisher whose facts only a handler of their own hears, never one of every fact. */
export const isPrivate = (publisher: string): boolean => publisher === 'intake-private';

/** What a subject is built of: anything else would be read by the broker as another subject, or as a command. */
const idIn = (part: string): string => {
  if (!isId(part)) throw new Error('not an id in a subject');
  return part;
};

/** The subjects that a publisher's stream holds. */
export const streamSubjects = (publisher: Publisher): string => `evt.${nameIn(publisher)}.>`;
/** "Drain your outbox now." */
export const wakeSubject = (service: Service): string => `wake.${nameIn(service)}`;
/** "All committed before upTo is in my stream up to seq." */
export const markSubject = (service: Service): string => `mark.${nameIn(service)}`;
/** A version, no content, said after commit. Throws unless both are ids. */
export const liveSubject = (tenantId: string, appealId: string): string => `live.${idIn(tenantId)}.${idIn(appealId)}`;
/** "There is something new for this person", said after commit, never what. Throws unless both are ids. */
export const newsSubject = (tenantId: string, personId: string): string => `news.${idIn(tenantId)}.${idIn(personId)}`;
/** Those of all appeals of a tenant, to listen to. */
export const liveSubjectsOf = (tenantId: string): string => `live.${idIn(tenantId)}.*`;
