import type { Envelope } from '@huiyin/contracts';
import type { Tenants } from './tenants';
import type { Tx } from './tx';

/** The copy that a fact waits for: exactly this version of the policy, this or a newer one of the organisation. */
export interface Needs {
  readonly needs: 'policy' | 'organisation';
  readonly version: number;
}

const ARRIVED = `(
  (held.needs = 'policy' and exists (
    select from policy p where p.tenant_id = held.tenant_id and p.version = held.version))
  or (held.needs = 'organisation' and exists (
    select from organisation_head h where h.tenant_id = held.tenant_id and h.version >= held.version)))`;

/** Lets holding and arriving of one tenant take turns. Who writes a copy calls it first in that transaction, and takes up what `readyHeld` gives after the commit. */
export const lockHeld = async (tx: Tx): Promise<void> => {
  await tx.query("select pg_advisory_xact_lock(hashtext('held ' || current_schema()), hashtext($1))", [tx.tenantId]);
};

/**
 * Keeps a fact that names a version not yet here, in the transaction of its inbox row. `here` when the version arrived
 * meanwhile: then nothing is kept, and the fact is to be handled now.
 */
export const hold = async (tx: Tx, consumer: string, fact: Envelope, { needs, version }: Needs): Promise<'held' | 'here'> => {
  await lockHeld(tx);
  const kept = await tx.query(
    `insert into held (tenant_id, consumer, message_id, needs, version, appeal_id, envelope)
     select $1, $2, $3, held.needs, held.version, $6, $7
     from (select $1::uuid as tenant_id, $4::text as needs, $5::int as version) held where not ${ARRIVED}
     returning message_id`,
    [tx.tenantId, consumer, fact.id, needs, version, fact.appealId ?? null, JSON.stringify(fact)],
  );
  return kept.length > 0 ? 'held' : 'here';
};

/** The facts of a tenant, at most 500, that waited for a copy which is here now and failed fewer times than that, each once however many consumers kept it. */
export const readyHeld = async (tenants: Tenants, tenantId: string, failedFewerThan = 2_000_000_000): Promise<Envelope[]> => {
  const ready = await tenants.inTenant(tenantId, (tx) =>
    tx.query<{ envelope: Envelope }>(`select envelope from held where tenant_id = $1 and failures < $2 and ${ARRIVED} order by held_at limit 500`, [tenantId, failedFewerThan]),
  );
  return [...new Map(ready.map(({ envelope }) => [envelope.id, envelope])).values()];
};

/** Removes a held fact in the transaction that also has its effect, and the note that it was given up. False when it was not held: then there is nothing to do. */
export const takeHeld = async (tx: Tx, consumer: string, fact: Envelope): Promise<boolean> => {
  const [taken] = await tx.query<{ failures: number }>('delete from held where tenant_id = $1 and consumer = $2 and message_id = $3 returning failures', [
    tx.tenantId, consumer, fact.id,
  ]);
  if (taken && taken.failures > 0) {
    tx.write('update parked set replayed_at = clock_timestamp() where tenant_id = $1 and consumer = $2 and message_id = $3', [tx.tenantId, consumer, fact.id]);
  }
  return taken !== undefined;
};

/** Counts that a fact was not handled although its copy is here: how often now, by the consumer that keeps it; nothing where it was handled or waits for another version. */
export const countHeldFailure = async (tenants: Tenants, fact: Envelope): Promise<readonly { readonly consumer: string; readonly failures: number }[]> =>
  tenants.inTenant(fact.tenantId, (tx) =>
    tx.query(`update held set failures = failures + 1 where tenant_id = $1 and message_id = $2 and ${ARRIVED} returning consumer, failures`, [fact.tenantId, fact.id]),
  );

/** True while a fact of this appeal is held, or parked and not replayed: no step is taken on what may be incomplete. */
export const isHeldBack = async (tx: Tx, appealId: string): Promise<boolean> => {
  const rows = await tx.query(
    `select from held where tenant_id = $1 and appeal_id = $2
     union all select from parked where tenant_id = $1 and appeal_id = $2 and replayed_at is null limit 1`,
    [tx.tenantId, appealId],
  );
  return rows.length > 0;
};
