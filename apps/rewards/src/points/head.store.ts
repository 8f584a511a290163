import type { OrganisationChange } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import type { OrganisationCopy } from '@huiyin/service';
import type { Headed } from './heads';

/** Keeps who heads a unit from a version of the organisation on. */
export const keepHead = (tx: Tx, version: number, at: string, change: Extract<OrganisationChange, { change: 'unit' }>): void =>
  tx.write('insert into unit_head (tenant_id, unit_id, version, at, head_person_id) values ($1, $2, $3, $4, $5) on conflict do nothing', [
    tx.tenantId, change.unitId, version, at, change.headPersonId,
  ]);

/** Who headed which unit when. The copy is a version ahead while what waited for that version is handled. */
export const headsKept = async (tx: Tx, { version, units }: Pick<OrganisationCopy, 'version' | 'units'>): Promise<readonly Headed[]> => {
  const rows = await tx.query<Omit<Headed, 'at'> & { at: Date }>(
    'select unit_id as "unitId", version, at, head_person_id as "headPersonId" from unit_head where tenant_id = $1', [tx.tenantId],
  );
  const now = units.map(({ id: unitId, headPersonId }): Headed => ({ unitId, version, at: null, headPersonId }));
  return [...rows.map((row) => ({ ...row, at: row.at.toISOString() })), ...now];
};
