import { Client } from 'pg';
import { until } from '../stack/until';

/** What people's commands write. Facts that services say on their own (clocks) come and go by themselves. */
const WRITTEN = [
  'intake.appeal', 'intake.words', 'intake.message', 'intake.identity', 'intake.place', 'intake.receipt', 'intake.locator',
  'routing.progress', 'routing.opinion', 'routing.reassignment', 'routing.returned', 'feedback.reply', 'feedback.attempt', 'feedback.questionnaire', 'feedback.questionnaire_answer',
  'feedback.review', 'feedback.review_decision', 'routing.evasion', 'sla.judgement',
  'rewards.ledger_entry', 'rewards.plea', 'rewards.plea_decision', 'rewards.suggestion', 'rewards.suggestion_words', 'rewards.score_sheet',
  'rewards.fund', 'rewards.award', 'rewards.award_claim', 'rewards.award_payment', 'rewards.award_reversal', 'reporting.audit_grant',
];
const SAYING = ['intake', 'routing', 'sla', 'feedback', 'rewards', 'tenancy', 'reporting'];

const COUNTS = [
  ...WRITTEN.map((table) => `select '${table}' as what, count(*)::int as n from ${table}`),
  ...SAYING.map((service) => `select '${service}.outbox', count(*)::int from ${service}.outbox where envelope->'actor'->>'kind' <> 'system'`),
  ...SAYING.map((service) => `select '${service}.command', count(*)::int from ${service}.command`),
].join(' union all ');
const UNREST = SAYING.map((service) => `select count(*) filter (where published_at is null)::int as waiting, count(*)::int as n from ${service}.outbox`).join(' union all ');

/** Counts what is stored, past all row security. */
export class Stored {
  private constructor(private readonly client: Client) {}

  static async open(url: string): Promise<Stored> {
    const client = new Client({ connectionString: url });
    await client.connect();
    return new Stored(client);
  }

  async counts(): Promise<Record<string, number>> {
    const { rows } = await this.client.query<{ what: string; n: number }>(COUNTS);
    return Object.fromEntries(rows.map(({ what, n }) => [what, n]));
  }

  /** Waits until every fact has been published and no further one follows from it. */
  async settled(): Promise<void> {
    const seen: string[] = [];
    await until('no fact under way', async () => (await this.client.query<{ waiting: number; n: number }>(UNREST)).rows, (rows) => {
      seen.push(rows.some(({ waiting }) => waiting > 0) ? `under way ${seen.length}` : rows.map(({ n }) => n).join());
      return seen.length > 8 && new Set(seen.slice(-8)).size === 1;
    });
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
