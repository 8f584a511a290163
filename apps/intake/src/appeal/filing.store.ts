import type { Tx } from '@huiyin/persistence';
import { DatabaseError } from 'pg';
import { readerRows } from '../reading/viewer';
import type { SealedIdentity } from '../sender/identity.store';
import { type Decision, statusOf } from './appeal';
import type { SaidWords, Unnumbered } from './filing';
import { tabOf } from './tab';

/** What a receipt leaves: a hash to find it by and one to check it, never the code. */
export interface KeptReceipt {
  readonly keyedHash: string;
  readonly keyId: string;
  readonly argon2: string;
}

export interface ToFile {
  readonly filing: Unnumbered;
  readonly words: SaidWords;
  readonly decision: Decision;
  readonly policyVersion: number;
  readonly filedAt: Date;
  /** The year of the number, in the tenant's zone, and its first part. */
  readonly year: number;
  readonly caseCode: string;
  readonly identity: SealedIdentity | null;
  readonly receipt: KeptReceipt | null;
}

// One statement, one round trip. The counter's row is locked from here to the commit, with nothing slow in between.
const FILE = `
  with counter as (
    insert into case_counter (tenant_id, year, last) values ($1, $3, 1)
    on conflict (tenant_id, year) do update set last = case_counter.last + 1 returning last
  ), numbered as (
    select $4 || '-' || $3::int || '-' || lpad(last::text, greatest(6, length(last::text)), '0') as number from counter
  ), filed as (
    insert into appeal (tenant_id, id, number, status, tab, channel, place_id, unit_id, mode, kind, category, grade, confidential,
      suggested_category, suggested_grade, terms, promises, policy_version, filed_at)
    select $1, $2, number, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20 from numbered
    returning number
  ), said as (
    insert into words (tenant_id, appeal_id, title, body) values ($1, $2, $21, $22)
  ), lines as (
    insert into timeline (tenant_id, appeal_id, id, service, type, at, round, actor, data)
    select $1, $2, id, service, type, at, round, actor,
      case type when 'appeal-filed' then data || jsonb_build_object('number', number) else data end
    from numbered, jsonb_to_recordset($23::jsonb) as line (id uuid, service text, type text, at timestamptz, round int, actor jsonb, data jsonb)
  ), allowed as (
    insert into reader (tenant_id, appeal_id, kind, reader_id)
    select $1, $2, kind, "readerId" from jsonb_to_recordset($24::jsonb) as r (kind text, "readerId" uuid)
  ), sealed as (
    insert into identity (tenant_id, appeal_id, person_hash, master_key_id, wrapped_key, sealed)
    select $1, $2, $25, $26, $27, $28 where $25::text is not null
  ), kept as (
    insert into receipt (tenant_id, appeal_id, keyed_hash, key_id, argon2) select $1, $2, $29, $30, $31 where $29::text is not null
  ), located as (
    insert into locator (tenant_id, keyed_hash, kind) select $1, $29, 'receipt' where $29::text is not null
  )
  select number, (select version from organisation_head where tenant_id = $1) as "organisationVersion" from filed`;

export interface Filed {
  readonly number: string;
  readonly organisationVersion: number | null;
}

/** Files it under the next number of its tenant and year. */
export const fileAppeal = async (tx: Tx, { filing, words, decision, identity, receipt, ...rest }: ToFile): Promise<Filed> => {
  const { appeal } = decision;
  const [filed] = await tx.query<Filed>(FILE, [
    tx.tenantId, appeal.id, rest.year, rest.caseCode, statusOf(appeal), tabOf(appeal), filing.channel, filing.placeId, filing.unitId,
    filing.mode, filing.kind, filing.category, filing.grade, filing.confidential, filing.suggested.category, filing.suggested.grade,
    filing.terms, JSON.stringify(filing.promises), rest.policyVersion, rest.filedAt, words.title, words.body,
    JSON.stringify(appeal.log), JSON.stringify(readerRows(appeal.log)),
    identity?.personHash ?? null, identity?.masterKeyId ?? null, identity?.wrappedKey ?? null, identity?.sealed ?? null,
    receipt?.keyedHash ?? null, receipt?.keyId ?? null, receipt?.argon2 ?? null,
  ]);
  if (!filed) throw new Error('an insert of one row gives one row');
  return filed;
};

/** True for the error of a receipt that exists already. */
export const isReceiptTaken = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code === '23505' && ['locator_pkey', 'receipt_pkey'].includes(error.constraint ?? '');
