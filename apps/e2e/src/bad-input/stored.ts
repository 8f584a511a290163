import { Client } from 'pg';
import { Broker } from '../stack/broker';
import type { RunningStack } from '../stack/running-stack';
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
  private constructor(
    private readonly client: Client,
    private readonly broker: Broker,
  ) {}

  static async open(stack: RunningStack): Promise<Stored> {
    const client = new Client({ connectionString: stack.postgres.url });
    await client.connect();
    return new Stored(client, await Broker.open(stack));
  }

  async counts(): Promise<Record<string, number>> {
    const { rows } = await this.client.query<{ what: string; n: number }>(COUNTS);
    return Object.fromEntries(rows.map(({ what, n }) => [what, n]));
  }

  /** Waits until every fact is published and heard, and none came of it meanwhile. */
  async settled(): Promise<void> {
    const look = async (): Promise<boolean> => {
      const before = await this.outboxes();
      const unheard = await this.broker.unheard();
      const after = await this.outboxes();
      return unheard === 0 && after.every(({ waiting, n }, at) => waiting === 0 && n === before[at]?.n);
    };
    await until('no fact under way', look, (atRest) => atRest);
  }

  async close(): Promise<void> {
    await Promise.all([this.client.end(), this.broker.close()]);
  }

  private async outboxes(): Promise<{ waiting: number; n: number }[]> {
    return (await this.client.query<{ waiting: number; n: number }>(UNREST)).rows;
  }
}
