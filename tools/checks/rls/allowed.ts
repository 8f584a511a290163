export type Kind = 'relay' | 'sweep' | 'audit';

/** Which rows a policy shows, as the catalogue writes it, and which columns are granted; without `columns`, the whole row. */
export interface Reach {
  readonly rows?: string;
  readonly columns?: readonly string[];
}

const tenant = 'tenant_id';
const pruned = (time: string): Readonly<Record<string, Reach>> => ({ SELECT: { rows: 'true', columns: [tenant, time] }, DELETE: { rows: 'true' } });

const ownGrants =
  '((membership_id = ( SELECT app_auditor() AS app_auditor)) AND (valid_from <= ( SELECT app_audit_at() AS app_audit_at)) AND (( SELECT app_audit_at() AS app_audit_at) < valid_until) AND (revoked_at IS NULL))';
/** Below the root of an open grant, and below who granted it: now, or when it hung there last. */
const belowGrants =
  '((tenant_id = ANY (( SELECT ARRAY( SELECT audit_grant.root_id FROM reporting.audit_grant) AS "array")::uuid[])) AND (EXISTS ( SELECT FROM reporting.audit_grant g WHERE ((g.root_id = subtree.tenant_id) AND (g.tenant_id = ANY (subtree.lineage))))))';
const known = '(tenant_id = ANY (( SELECT ARRAY( SELECT subtree.child_id FROM reporting.subtree) AS "array")::uuid[]))';
const present = '(tenant_id = ANY (( SELECT ARRAY( SELECT subtree.child_id FROM reporting.subtree WHERE subtree.present) AS "array")::uuid[]))';
/** Of months and quarters those too that lie in the time in which a tenant that has left hung there. */
const stayed = (table: string): string =>
  `(EXISTS ( SELECT FROM (reporting.subtree s CROSS JOIN LATERAL jsonb_array_elements(s.stays) stay(value)) WHERE ((s.child_id = ${table}.tenant_id) AND (NOT s.present) AND (((stay.value ->> 'from'::text) IS NULL) OR ("left"((stay.value ->> 'from'::text), 10) < (${table}.start)::text)) AND ((${table}.start)::text <= "left"((stay.value ->> 'until'::text), 10)))))`;
/** Rows of the tenants that open grants open. */
const granted: Readonly<Record<string, Reach>> = { SELECT: { rows: present } };

const auditReach: Readonly<Record<string, Readonly<Record<string, Reach>>>> = {
  'reporting.audit_grant': { SELECT: { rows: ownGrants } },
  'reporting.subtree': { SELECT: { rows: belowGrants } },
  'reporting.journal': granted,
  'reporting.journal_head': granted,
  'reporting.figure_span': { SELECT: { rows: `(${present} OR ${stayed('figure_span')})` } },
  'reporting.figure_rule': { SELECT: { rows: known } },
  'reporting.audit_read': { SELECT: { rows: '(membership_id = ( SELECT app_auditor() AS app_auditor))' } },
};

/** Everything that a login which spans tenants may do, by table (`*` = in every schema) and privilege. */
export const spanning: Readonly<Record<Kind, Readonly<Record<string, Readonly<Record<string, Reach>>>>>> = {
  relay: {
    '*.outbox': {
      SELECT: { rows: 'true', columns: [tenant, 'id', 'position', 'subject', 'aggregate_id', 'envelope', 'traceparent', 'published_at', 'seq'] },
      UPDATE: { rows: 'true', columns: ['published_at', 'seq'] },
      DELETE: { rows: '(published_at IS NOT NULL)' },
    },
    '*.inbox': pruned('handled_at'),
    '*.command': pruned('answered_at'),
    '*.parked': {
      SELECT: {
        rows: 'true',
        columns: [tenant, 'consumer', 'message_id', 'stream', 'seq', 'subject', 'reason', 'deliveries', 'parked_at', 'replay_asked_at', 'replayed_at'],
      },
      UPDATE: { rows: 'true', columns: ['replay_asked_at'] },
    },
    '*.held': { SELECT: { rows: 'true', columns: [tenant] } },
    '*.relay_mark': { SELECT: {}, UPDATE: { columns: ['seq'] } },
    'reporting.journal_head': { SELECT: { rows: 'true', columns: [tenant] } },
  },
  sweep: { 'sla.due': { SELECT: { rows: 'true', columns: [tenant, 'id', 'due_at'] } } },
  audit: auditReach,
};

/** The one condition by which an app login reads and writes. */
export const ownTenant = '(tenant_id = ( SELECT app_tenant() AS app_tenant))';

const byLineage = '(tenant_id = ANY (( SELECT app_lineage() AS app_lineage)::uuid[]))';
/** Where an app login also reads before its tenant is known, or an ancestor's rows. */
export const beforeTenant: Readonly<Record<string, string>> = {
  'feedback.locator': '(keyed_hash = ( SELECT app_locator() AS app_locator))',
  'intake.locator': '(keyed_hash = ( SELECT app_locator() AS app_locator))',
  'tenancy.membership': '(subject = ( SELECT app_subject() AS app_subject))',
  'tenancy.tenant': byLineage,
  'tenancy.policy_version': byLineage,
};

/** The tables of no tenant with all their columns (none says anything of a person), and what an app login may do there. */
export const shared: Readonly<Record<string, { readonly columns: readonly string[]; readonly app: readonly string[] }>> = {
  '*.migration': { columns: ['source', 'name', 'checksum', 'applied_at'], app: [] },
  '*.relay_mark': { columns: ['one', 'seq'], app: [] },
  '*.calendar': { columns: ['version', 'days', 'known_through'], app: ['SELECT', 'INSERT'] },
};

/** What was said stays said: an app login adds rows to these and neither changes nor removes any. */
export const appendOnly: readonly string[] = [
  '*.inbox',
  '*.command',
  '*.case_fact',
  'tenancy.policy_version',
  'tenancy.published_calendar',
  'intake.timeline',
  'intake.receipt',
  'intake.locator',
  'intake.phone_shown',
  'routing.progress',
  'routing.reassignment',
  'routing.returned',
  'routing.evasion',
  'sla.call',
  'sla.judgement',
  'feedback.reply',
  'feedback.attempt',
  'feedback.questionnaire',
  'feedback.questionnaire_answer',
  'feedback.review',
  'feedback.review_decision',
  'feedback.locator',
  'rewards.ledger_entry',
  'rewards.ledger_leg',
  'rewards.unit_head',
  'rewards.point_entry',
  'rewards.point_reversal',
  'rewards.plea',
  'rewards.plea_decision',
  'rewards.score_sheet',
  'rewards.fund',
  'rewards.award_claim',
  'rewards.award_payment',
  'rewards.award_reversal',
  'reporting.journal',
  'reporting.audit_read',
  'reporting.audit_trace',
  'reporting.placement',
];

const setting = (name: string, cast = ''): string => `select nullif(current_setting('app.${name}', true), '')${cast}`;
/** The functions that policies call, whole: what each returns, and its body. */
export const settings: Readonly<Record<string, { readonly returns: string; readonly body: string }>> = {
  'public.app_tenant()': { returns: 'uuid', body: setting('tenant_id', '::uuid') },
  'public.app_locator()': { returns: 'text', body: setting('locator') },
  'public.app_subject()': { returns: 'text', body: setting('subject') },
  'public.app_auditor()': { returns: 'uuid', body: setting('auditor', '::uuid') },
  'public.app_audit_at()': { returns: 'timestamp with time zone', body: setting('audit_at', '::timestamptz') },
  'public.app_lineage()': { returns: 'uuid[]', body: setting('lineage', '::uuid[]') },
};

/** What a list says of `schema.table`, by its own name or by `*.table`. */
export const listed = <T>(list: Readonly<Record<string, T>>, table: string): T | undefined => list[table] ?? list[`*.${table.slice(table.indexOf('.') + 1)}`];
