import { type Refusal, refuse } from '@huiyin/kernel';
import { readersOf } from '../reading/viewer';
import { type Appeal, decide, type Decision } from './appeal';
import { mayAct, type Seen } from './seen';

const MOST = 50;

export interface Barring extends Seen {
  readonly entryId: string;
  readonly personIds: readonly string[];
  /** True: kept out from here on. False: let in again. */
  readonly barred: boolean;
  /** Everybody of the tenant now. */
  readonly people: ReadonlySet<string>;
}

/** Persons concerned are barred or let in again; what is said is who is barred from here on. Nobody bars themself: they give it to a colleague. */
export const bar = (appeal: Appeal, command: Barring, now: Date): Decision | Refusal => {
  const { personIds, barred, people, actor, entryId } = command;
  const refused = mayAct(appeal, 'bar', command);
  if (refused) return refused;
  if (actor.kind === 'person' && personIds.includes(actor.personId)) return refuse('not-allowed');
  const before = readersOf(appeal.log).barredPersonIds;
  if (personIds.some((id) => (barred ? !people.has(id) : !before.includes(id)))) return refuse('person-unknown', { field: 'personIds' });
  const after = barred ? [...new Set([...before, ...personIds])] : before.filter((id) => !personIds.includes(id));
  // A merge may have brought more together: letting in is no adding.
  if (barred && after.length > MOST) return refuse('too-many', { field: 'personIds', values: { max: MOST } });
  return decide(appeal, 'bar', { id: entryId, type: 'persons-barred', data: { personIds: after.sort() }, actor }, now);
};
