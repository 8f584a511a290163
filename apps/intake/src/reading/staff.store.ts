import type { Tx } from '@huiyin/persistence';
import type { StaffAsker } from '@huiyin/policy';
import type { AnyAsker, Copies, MemberAsker, ServiceClock } from '@huiyin/service';
import type { Viewer } from './viewer';

/** One of the staff as reading rules see them: what they head and whom they cover. */
export const staffOf = async (tx: Tx, copies: Copies, clock: ServiceClock, { personId, roles }: MemberAsker): Promise<StaffAsker> => {
  const { units, coverage } = await copies.organisation(tx);
  const now = clock.now();
  const covers = coverage.filter((each) => each.responderPersonId === personId && (!each.validTo || now < each.validTo));
  return {
    personId, roles,
    headOf: units.filter(({ headPersonId, closed }) => headPersonId === personId && !closed).map(({ id }) => id),
    covers: covers.flatMap(({ unitIds }) => unitIds),
  };
};

/** Who looks. Only members and holders of a case token reach a case. */
export const viewerOf = async (tx: Tx, copies: Copies, clock: ServiceClock, asker: AnyAsker): Promise<Viewer | undefined> => {
  if (asker.kind === 'sender') return { kind: 'sender', appealId: asker.appealId, right: asker.right };
  return asker.kind === 'member' ? { kind: 'staff', staff: await staffOf(tx, copies, clock, asker) } : undefined;
};
