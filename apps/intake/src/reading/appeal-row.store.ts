import type { AppealStatus, ListAppeals, OutputOf, PromiseMade, SenderMode } from '@huiyin/contracts';
import type { Viewer } from './viewer';

/** One line of the queue as the contracts have it. */
export type AppealRow = OutputOf<typeof ListAppeals>['edges'][number]['node'];

/** A row of the database as lists need it. */
export interface StoredRow {
  readonly id: string;
  readonly number: string;
  readonly title: string | null;
  readonly status: AppealStatus;
  readonly round: number;
  readonly version: number;
  readonly channel: string;
  readonly placeName: string | null;
  readonly kind: AppealRow['kind'];
  readonly category: string;
  readonly grade: string;
  readonly mode: SenderMode;
  readonly filedAt: Date;
  readonly unitId: string | null;
  readonly departmentId: string | null;
  readonly holderId: string | null;
  readonly clockKind: string | null;
  readonly clockState: 'running' | 'paused' | 'breached' | null;
  readonly clockDueAt: Date | null;
  readonly clockProvisional: boolean | null;
  readonly waitsForSender: boolean;
  /** What the queue is sorted by, in milliseconds; null sorts last. */
  readonly dueKey: number | null;
}

/** A whole case: what a list leaves out, for words may be long. */
export interface StoredCase extends StoredRow {
  readonly body: string | null;
  readonly confidential: boolean;
  readonly terms: readonly string[];
  readonly promises: readonly PromiseMade[];
  readonly suggestedCategory: string;
  readonly suggestedGrade: string;
  readonly policyVersion: number;
  readonly mergedInto: string | null;
}

const COLUMNS = `
  a.id, a.number, w.title, a.status, a.round, a.version, a.channel, p.name as "placeName", a.kind, a.category, a.grade,
    a.mode, a.filed_at as "filedAt", a.unit_id as "unitId", a.department_id as "departmentId", a.holder_id as "holderId",
    a.clock_kind as "clockKind", a.clock_state as "clockState", a.clock_due_at as "clockDueAt", a.clock_provisional as "clockProvisional",
    a.waits_for_sender as "waitsForSender",
    case when isfinite(a.due_key) then extract(epoch from a.due_key)::float8 * 1000 end as "dueKey"`;
const FROM = `
  from appeal a
  left join words w on w.tenant_id = a.tenant_id and w.appeal_id = a.id
  left join place p on p.tenant_id = a.tenant_id and p.id = a.place_id`;

/** Selects `StoredRow` from appeal `a` with its title and place; add conditions that begin with the tenant. */
export const SELECT_ROWS = `select ${COLUMNS} ${FROM}`;
/** Counts what `SELECT_ROWS` would give. */
export const COUNT_ROWS = `select count(*)::int as n ${FROM}`;
/** Selects `StoredCase`. */
export const SELECT_CASES = `select ${COLUMNS}, w.body, a.confidential, a.terms, a.promises, a.suggested_category as "suggestedCategory",
  a.suggested_grade as "suggestedGrade", a.policy_version as "policyVersion", a.merged_into as "mergedInto" ${FROM}`;

const nextClock = ({ clockKind: kind, clockState: state, clockDueAt: dueAt, clockProvisional: provisional }: StoredRow): AppealRow['nextClock'] =>
  kind && state && dueAt ? { kind, state, dueAt: dueAt.toISOString(), provisional: provisional ?? false } : null;

/** A row as its viewer may see it: a sender is told the department, and of nobody there by name. */
export const rowFor = (viewer: Pick<Viewer, 'kind'>, row: StoredRow): AppealRow =>
  viewer.kind === 'sender' ? { ...rowOf(row), holderId: null } : rowOf(row);

/** A row as it is told; erased words are empty. */
export const rowOf = (row: StoredRow): AppealRow => {
  const { id, number, status, round, version, channel, placeName, kind, category, grade, mode, unitId, departmentId, holderId, waitsForSender } = row;
  return {
    id, number, title: row.title ?? '', status, round, version, channel, placeName, kind, category, grade, mode,
    filedAt: row.filedAt.toISOString(), unitId, departmentId, holderId, nextClock: nextClock(row), waitsForSender,
  };
};
