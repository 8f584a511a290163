import type { SenderMode } from '@huiyin/contracts';
import { type ReaderFact, type StaffAsker, readers, type Readers } from '@huiyin/policy';
import type { Entry } from '../appeal/entry';
import type { Sender } from '../sender/sender';

/** Who looks: who sent or co-signed this one appeal, or somebody of the staff. */
export type Viewer =
  | { readonly kind: 'sender'; readonly appealId: string; readonly right: 'sender' | 'co-signer' }
  | { readonly kind: 'staff'; readonly staff: StaffAsker };

export const isOfficer = ({ roles }: Pick<StaffAsker, 'roles'>): boolean => roles.includes('officer');

/** Who of the staff may read this case, as its case file tells. */
export const readersOf = (log: readonly Entry[]): Readers =>
  readers(log.map(({ id, type, at, actor, data }): ReaderFact => ({ id, type, occurredAt: at.toISOString(), actor, data })));

/** One row for each reason to read, or never to read, for the queue of who is no officer. */
export const readerRows = (log: readonly Entry[]): { readonly kind: string; readonly readerId: string }[] => {
  const { personIds, headedUnitIds, coveredUnitIds, barredPersonIds } = readersOf(log);
  const rows = (kind: string, ids: readonly string[]) => ids.map((readerId) => ({ kind, readerId }));
  return [...rows('person', personIds), ...rows('head', headedUnitIds), ...rows('cover', coveredUnitIds), ...rows('barred', barredPersonIds)];
};

export interface SenderView {
  readonly mode: SenderMode;
  readonly personId: string | null;
  readonly unitId: string | null;
  readonly name: string | null;
  readonly coSignerIds: string[];
}

/**
 * The sender as this viewer may see them, decided here alone: nobody sees an anonymous one, officers alone a confidential
 * one, and the page of the sender needs no name. Who co-signed it is shown as its sender is.
 */
export const viewOfSender = (
  viewer: Viewer, about: { mode: SenderMode; confidential: boolean; unitId: string | null }, sender: Pick<Sender, 'personId' | 'name'> | null,
  coSignerIds: readonly string[] = [],
): SenderView => {
  const { mode, confidential, unitId } = about;
  const hidden = viewer.kind === 'sender' || mode === 'anonymous' || ((mode === 'confidential' || confidential) && !isOfficer(viewer.staff));
  const shown = hidden ? null : sender;
  return { mode, personId: shown?.personId ?? null, name: shown?.name ?? null, coSignerIds: hidden ? [] : [...coSignerIds], unitId: hidden && mode !== 'anonymous' ? null : unitId };
};
