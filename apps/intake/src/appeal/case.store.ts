import type { AppealStatus, SenderMode } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import type { Tx } from '@huiyin/persistence';
import { readerRows } from '../reading/viewer';
import { type Appeal, type Decision, readCase, statusOf } from './appeal';
import type { Entry } from './entry';
import { barToo, leavesSources, setFree } from './merging';
import { publishSaid } from './said-facts.store';
import { tabOf } from './tab';

/** The row of an appeal: what lists and locks need of it. */
export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: AppealStatus;
  readonly round: number;
  readonly category: string;
  readonly grade: string;
  readonly mode: SenderMode;
  readonly policyVersion: number;
}

/** An appeal with its row, locked until the transaction ends. */
export interface OpenCase {
  readonly row: CaseRow;
  readonly appeal: Appeal;
}

const SELECT_ROW = `
  select id, number, version, status, round, category, grade, mode, policy_version as "policyVersion"
  from appeal where tenant_id = $1 and id = $2 for update`;
const SELECT_LOG = 'select id, service, type, at, round, actor, data from timeline where tenant_id = $1 and appeal_id = $2';
const SELECT_LOGS = 'select appeal_id as "appealId", id, service, type, at, round, actor, data from timeline where tenant_id = $1 and appeal_id = any ($2)';
const INSERT_LOG = `
  insert into timeline (tenant_id, appeal_id, id, service, type, at, round, actor, data)
  select $1, $2, id, service, type, at, round, actor, data
  from jsonb_to_recordset($3::jsonb) as line (id uuid, service text, type text, at timestamptz, round int, actor jsonb, data jsonb)
  on conflict do nothing`;
const UPDATE_ROW = `
  update appeal set version = $3, status = $4, round = $5, category = $6, grade = $7, tab = $8, department_id = $9, holder_id = $10,
    clock_kind = $11, clock_state = $12, clock_due_at = $13::timestamptz, clock_provisional = $14,
    due_key = coalesce($13::timestamptz, 'infinity'), waits_for_sender = $15, policy_version = $16, merged_into = $17
  where tenant_id = $1 and id = $2
  returning (select version from organisation_head where tenant_id = $1) as "organisationVersion"`;
const LOCK_TOGETHER = `
  select from appeal where tenant_id = $1 and (id = $2 or (merged_into = $2 and status = 'merged')
    or id = (select merged_into from appeal where tenant_id = $1 and id = $2 and status = 'merged')) order by id for update`;
const SELECT_SOURCES = "select id from appeal where tenant_id = $1 and merged_into = $2 and status = 'merged' order by id";
const REPLACE_READERS = `
  with wanted as (select kind, "readerId" as reader_id from jsonb_to_recordset($3::jsonb) as w (kind text, "readerId" uuid)),
  gone as (delete from reader r where tenant_id = $1 and appeal_id = $2
    and not exists (select from wanted w where w.kind = r.kind and w.reader_id = r.reader_id))
  insert into reader (tenant_id, appeal_id, kind, reader_id) select $1, $2, kind, reader_id from wanted on conflict do nothing`;

/** The case file of an appeal of this tenant, in no order. */
export const readLog = (tx: Tx, appealId: string): Promise<Entry[]> => tx.query<Entry>(SELECT_LOG, [tx.tenantId, appealId]);

/** The case files of several appeals, each in no order. */
export const readLogs = async (tx: Tx, appealIds: readonly string[]): Promise<Map<string, Entry[]>> => {
  const rows = appealIds.length > 0 ? await tx.query<Entry & { appealId: string }>(SELECT_LOGS, [tx.tenantId, appealIds]) : [];
  const logs = new Map<string, Entry[]>(appealIds.map((id) => [id, []]));
  for (const { appealId, ...entry } of rows) logs.get(appealId)?.push(entry);
  return logs;
};

/** Takes an appeal of this tenant into hand; a foreign one is unknown. */
export const openCase = async (tx: Tx, appealId: string): Promise<OpenCase | undefined> => {
  // The case file is read when the row is locked.
  const [[row], log] = await Promise.all([tx.query<CaseRow>(SELECT_ROW, [tx.tenantId, appealId]), readLog(tx, appealId)]);
  return row && { row, appeal: readCase(appealId, log) };
};

/** Keeps lines of the case file; one that is there already stays as it is. */
export const addLines = (tx: Tx, appealId: string, lines: readonly Entry[]): void =>
  tx.write(INSERT_LOG, [tx.tenantId, appealId, JSON.stringify(lines)]);

const isChanged = (row: CaseRow, after: Appeal): boolean =>
  row.status !== statusOf(after) || row.round !== after.round || row.category !== after.category || row.grade !== after.grade;

/**
 * Keeps what was decided or heard: lines, copies for the queue, readers, facts to say. The version grows only with what a
 * decision rests on, so that a clock that starts meanwhile makes nobody's view stale.
 */
export const keepCase = async (tx: Tx, open: OpenCase, decision: Decision, heard: readonly Entry[] = []): Promise<CaseRow> => {
  const decided = heard.length === 0 ? decision.facts[0] : undefined;
  if (decided && leavesSources(open.row.status, statusOf(decision.appeal))) await freeSources(tx, open.row.id, decided);
  if (decided && (decided.type === 'appeal-merged' || decided.type === 'persons-barred')) await barTarget(tx, decision.appeal, decided);
  return keep(tx, open, decision, heard);
};

/** A target is handled for its sources too: whom one of them is about is kept out of it before it goes on for both. */
const barTarget = async (tx: Tx, source: Appeal, { actor, at }: Entry): Promise<void> => {
  const target = source.stage.status === 'merged' && source.merge ? await openCase(tx, source.merge.targetId) : undefined;
  const decision = target && barToo(target.appeal, source, actor, at);
  if (target && decision && !isRefusal(decision)) await keep(tx, target, decision, []);
};

/** The sources of a target that is refused, referred, withdrawn … go on by themselves first. */
const freeSources = async (tx: Tx, targetId: string, { actor, at }: Entry): Promise<void> => {
  for (const { id } of await sourcesOf(tx, targetId)) {
    const source = await openCase(tx, id);
    // A sender withdraws their own and acts on nobody else's.
    const decision = source && setFree(source.appeal, actor.kind === 'person' ? actor : { kind: 'system' }, at);
    if (source && decision && !isRefusal(decision)) await keep(tx, source, decision, []);
  }
};

/** What is merged into a case and waits for its answer: whoever holds the case, of whom nobody merges or takes back. */
export const sourcesOf = (tx: Tx, targetId: string): Promise<{ id: string }[]> => tx.query(SELECT_SOURCES, [tx.tenantId, targetId]);

/** Most of what is heard of a case changes nothing of who may read it. */
const keepReaders = (tx: Tx, before: Appeal, after: Appeal): void => {
  const [kept, wanted] = [before, after].map(({ log }) => JSON.stringify(readerRows(log)));
  if (kept !== wanted) tx.write(REPLACE_READERS, [tx.tenantId, after.id, wanted]);
};

const keep = async (tx: Tx, { row, appeal: before }: OpenCase, { appeal, facts }: Decision, heard: readonly Entry[]): Promise<CaseRow> => {
  const version = isChanged(row, appeal) ? row.version + 1 : row.version;
  const after: CaseRow = { ...row, version, status: statusOf(appeal), round: appeal.round, category: appeal.category, grade: appeal.grade };
  const { next, lead } = appeal;
  addLines(tx, row.id, [...heard, ...facts]);
  const updated = tx.query<{ organisationVersion: number | null }>(UPDATE_ROW, [
    tx.tenantId, row.id, version, after.status, after.round, after.category, after.grade, tabOf(appeal), lead?.unitId ?? null,
    lead?.personId ?? null, next?.kind ?? null, next?.state ?? null, next?.dueAt ?? null, next?.provisional ?? null,
    appeal.requests.some(({ given }) => !given), row.policyVersion, appeal.merge?.targetId ?? null,
  ]);
  keepReaders(tx, before, appeal);
  const organisationVersion = (await updated)[0]?.organisationVersion ?? undefined;
  await publishSaid(tx, row.id, facts, { policyVersion: row.policyVersion, organisationVersion });
  tx.live(row.id);
  return after;
};

/** Opens an appeal of this tenant, decides and keeps; a foreign or unknown one is `not-found`. */
export const changeCase = async (
  tx: Tx, appealId: string, decide: (open: OpenCase) => Promise<Decision | Refusal> | Decision | Refusal,
): Promise<CaseRow | Refusal> => {
  // Its end gives its sources back, and whom a source is about is kept out of its target: they are locked together, in the order of ids, as two are that are merged.
  tx.write(LOCK_TOGETHER, [tx.tenantId, appealId]);
  const open = await openCase(tx, appealId);
  if (!open) return refuse('not-found', { field: 'appealId' });
  const decision = await decide(open);
  return isRefusal(decision) ? decision : keepCase(tx, open, decision);
};

/** What a command answers of the appeal that it changed. */
export const changed = (row: CaseRow | Refusal): { appealId: string; version: number; status: AppealStatus } | Refusal =>
  isRefusal(row) ? row : { appealId: row.id, version: row.version, status: row.status };
