import type { Tx } from '@huiyin/persistence';
import { deciders, handlers, type Policy, readers, type StaffAsker } from '@huiyin/policy';
import type { Told } from './told';

const KEEP = `
  insert into access as a (tenant_id, appeal_id, reader_roles, person_ids, headed, covered, barred, handled, decided, call_back_by, decided_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict (tenant_id, appeal_id) do update set reader_roles = excluded.reader_roles, person_ids = excluded.person_ids, headed = excluded.headed,
    covered = excluded.covered, barred = excluded.barred, handled = excluded.handled, decided = excluded.decided, call_back_by = excluded.call_back_by,
    decided_by = excluded.decided_by`;

/** Keeps who may see a case and who took part in it, as its facts have it now. */
export const keepAccess = (tx: Tx, appealId: string, facts: readonly Told[], { callBackBy, decidedBy }: Pick<Policy['review'], 'callBackBy' | 'decidedBy'>): void => {
  const { roles, personIds, headedUnitIds, coveredUnitIds, barredPersonIds } = readers(facts);
  tx.write(KEEP, [
    tx.tenantId, appealId, [...roles], [...personIds], [...headedUnitIds], [...coveredUnitIds], [...barredPersonIds], [...handlers(facts)], [...deciders(facts)], [...callBackBy], [...decidedBy],
  ]);
};

/** The values that `reads` and `may` compare with: $2 to $5. */
export const valuesOf = ({ personId, roles, headOf, covers }: StaffAsker): unknown[] =>
  [personId, [...roles], [...headOf], roles.includes('responder') ? [...covers] : []];

/** `mayRead` in SQL, of the row `a`. */
const reads = `
  not ($2::uuid = any (a.barred))
  and (a.reader_roles && $3::text[] or $2::uuid = any (a.person_ids) or a.headed && $4::uuid[] or a.covered && $5::uuid[])`;

/** `mayNot`, `mayNotDecide` and `maySeeEnded` in SQL; of what was settled before this copy was, only the facts can say. */
export const may = {
  callBack: `(a.appeal_id is null or (a.call_back_by && $3::text[] and not ($2::uuid = any (a.handled)) and ${reads}))`,
  seeCallBack: `(a.appeal_id is null or (a.call_back_by && $3::text[] and ${reads}))`,
  decide: `(a.appeal_id is null or (a.decided_by && $3::text[] and not ($2::uuid = any (a.decided)) and ${reads}))`,
  seeReview: `(a.appeal_id is null or (a.decided_by && $3::text[] and ${reads}))`,
} as const;
