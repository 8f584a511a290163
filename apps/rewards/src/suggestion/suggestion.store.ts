import type { SuggestionState } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import type { Result } from '../panel/score';

/** What came of an appeal, without its words. */
export interface SuggestionRow {
  readonly id: string;
  readonly appealId: string;
  readonly class: string;
  readonly campaign: string | null;
  readonly policyVersion: number;
  readonly reviewers: number;
  readonly raisedAt: Date;
  readonly raisedBy: string;
  readonly state: SuggestionState;
  readonly reached: number | null;
  readonly reachable: number | null;
}

const SELECT = `
  select id, appeal_id as "appealId", class, campaign, policy_version as "policyVersion", reviewers, raised_at as "raisedAt", raised_by as "raisedBy", state, reached, reachable
  from suggestion where tenant_id = $1`;

export const addSuggestion = (tx: Tx, row: Omit<SuggestionRow, 'state' | 'reached' | 'reachable'>): void =>
  tx.write(
    `insert into suggestion (tenant_id, id, appeal_id, class, campaign, policy_version, reviewers, raised_at, raised_by, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'raised')`,
    [tx.tenantId, row.id, row.appealId, row.class, row.campaign, row.policyVersion, row.reviewers, row.raisedAt, row.raisedBy],
  );

export const suggestionById = async (tx: Tx, id: string): Promise<SuggestionRow | undefined> => (await tx.query<SuggestionRow>(`${SELECT} and id = $2`, [tx.tenantId, id]))[0];

export const suggestionsOf = (tx: Tx, appealIds: readonly string[]): Promise<SuggestionRow[]> =>
  tx.query<SuggestionRow>(`${SELECT} and appeal_id = any ($2::uuid[])`, [tx.tenantId, [...appealIds]]);

/** Where a list of suggestions goes on. */
export type From = Pick<SuggestionRow, 'id' | 'raisedAt'> | undefined;

/** What of a tenant is listed: of one state or of all, but what came of these appeals. */
export interface Listed {
  readonly state: SuggestionState | null;
  readonly without: readonly string[];
}

/** So many, the newest first, from the one after `from` on. */
export const suggestionsAfter = (tx: Tx, { state, without }: Listed, from: From, most: number): Promise<SuggestionRow[]> =>
  tx.query<SuggestionRow>(
    `${SELECT} and ($2::text is null or state = $2) and appeal_id <> all ($3::uuid[]) and ($4::timestamptz is null or (raised_at, id) < ($4, $5::uuid))
     order by raised_at desc, id desc limit $6`,
    [tx.tenantId, state, [...without], from?.raisedAt ?? null, from?.id ?? null, most],
  );

/** Appeals of which something came and that once named somebody as a person concerned; whether they still are their facts say. */
export const appealsNaming = async (tx: Tx, personId: string): Promise<string[]> => {
  const rows = await tx.query<{ appealId: string }>(
    `select distinct s.appeal_id as "appealId" from suggestion s join case_fact f on f.tenant_id = s.tenant_id and f.appeal_id = s.appeal_id
     where s.tenant_id = $1 and f.type = 'persons-barred' and f.data -> 'personIds' ? $2`, [tx.tenantId, personId],
  );
  return rows.map(({ appealId }) => appealId);
};

/** Those still to be scored but what this person raised or has scored, the longest waiting first, from the one after `from` on. */
export const toScoreAfter = (tx: Tx, personId: string, from: From, most: number): Promise<SuggestionRow[]> =>
  tx.query<SuggestionRow>(
    `${SELECT} and state = 'raised' and raised_by <> $2
       and exists (select from suggestion_words w where w.tenant_id = $1 and w.suggestion_id = suggestion.id)
       and not exists (select from score_sheet s where s.tenant_id = $1 and s.suggestion_id = suggestion.id and s.person_id = $2)
       and ($3::timestamptz is null or (raised_at, id) > ($3, $4::uuid)) order by raised_at, id limit $5`,
    [tx.tenantId, personId, from?.raisedAt ?? null, from?.id ?? null, most],
  );

const SCORED = 'id in (select suggestion_id from score_sheet where tenant_id = $1 and person_id = $2)';

/** Those that a reviewer has scored, the newest first, from the one after `from` on. */
export const scoredAfter = (tx: Tx, personId: string, from: From, most: number): Promise<SuggestionRow[]> =>
  tx.query<SuggestionRow>(
    `${SELECT} and ${SCORED} and ($3::timestamptz is null or (raised_at, id) < ($3, $4::uuid)) order by raised_at desc, id desc limit $5`,
    [tx.tenantId, personId, from?.raisedAt ?? null, from?.id ?? null, most],
  );

export const countScored = async (tx: Tx, personId: string): Promise<number> =>
  (await tx.query<{ total: number }>(`select count(*)::int as total from suggestion where tenant_id = $1 and ${SCORED}`, [tx.tenantId, personId]))[0]?.total ?? 0;

export const stateCounts = async (tx: Tx, without: readonly string[]): Promise<Partial<Record<SuggestionState, number>>> => {
  const rows = await tx.query<{ state: SuggestionState; count: number }>(
    'select state, count(*)::int as count from suggestion where tenant_id = $1 and appeal_id <> all ($2::uuid[]) group by state', [tx.tenantId, [...without]],
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};

export const moveSuggestion = (tx: Tx, id: string, state: SuggestionState): void =>
  tx.write('update suggestion set state = $3 where tenant_id = $1 and id = $2', [tx.tenantId, id, state]);

/** All have scored it: what they gave stands beside the state from now on. */
export const concludeScoring = (tx: Tx, id: string, { state, reached, reachable }: Result & { readonly state: SuggestionState }): void =>
  tx.write('update suggestion set state = $3, reached = $4, reachable = $5 where tenant_id = $1 and id = $2', [tx.tenantId, id, state, reached, reachable]);
