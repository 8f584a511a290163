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

/** What is listed at once: who has more to look at sees the rest by its state. */
const MOST = 1_000;

/** All of a tenant, or of one state, the newest first. */
export const allSuggestions = (tx: Tx, state: SuggestionState | null): Promise<SuggestionRow[]> =>
  tx.query<SuggestionRow>(`${SELECT} and ($2::text is null or state = $2) order by raised_at desc, id desc limit ${MOST}`, [tx.tenantId, state]);

/** Those still to be scored, the longest waiting first. */
export const toScore = (tx: Tx): Promise<SuggestionRow[]> => tx.query<SuggestionRow>(`${SELECT} and state = 'raised' order by raised_at, id limit ${MOST}`, [tx.tenantId]);

/** Those that a reviewer has scored, the newest first. */
export const scoredBy = (tx: Tx, personId: string): Promise<SuggestionRow[]> =>
  tx.query<SuggestionRow>(
    `${SELECT} and id in (select suggestion_id from score_sheet where tenant_id = $1 and person_id = $2) order by raised_at desc, id desc limit ${MOST}`, [tx.tenantId, personId],
  );

export const stateCounts = async (tx: Tx): Promise<Partial<Record<SuggestionState, number>>> => {
  const rows = await tx.query<{ state: SuggestionState; count: number }>('select state, count(*)::int as count from suggestion where tenant_id = $1 group by state', [tx.tenantId]);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};

export const moveSuggestion = (tx: Tx, id: string, state: SuggestionState): void =>
  tx.write('update suggestion set state = $3 where tenant_id = $1 and id = $2', [tx.tenantId, id, state]);

/** All have scored it: what they gave stands beside the state from now on. */
export const concludeScoring = (tx: Tx, id: string, { state, reached, reachable }: Result & { readonly state: SuggestionState }): void =>
  tx.write('update suggestion set state = $3, reached = $4, reachable = $5 where tenant_id = $1 and id = $2', [tx.tenantId, id, state, reached, reachable]);
