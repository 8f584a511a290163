import {
  AppealFiled, AppealMerged, AppealWithdrawn, type Caller, ClaimAward, GrantAward, type InputOf, OpenFund, type OutputOf, PersonsBarred, RaiseSuggestion, ScoreSuggestion,
} from '@huiyin/contracts';
import { isRefusal, newId, type Refusal } from '@huiyin/kernel';
import { presets } from '@huiyin/presets';
import { type StaffName, type TestTenant, WhoseAppeals, type World } from '@huiyin/testing';
import { balanceBehindLock } from '../src/fund/fund.store';
import { RewardsWorld, type Said } from './rewards-world';

/** What was answered, where a refusal would be a failure of the test. */
export const made = <T>(answer: T): Exclude<T, { refused: string }> => {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer as Exclude<T, { refused: string }>;
};

export const seed = 'a-seed-of-at-least-128-bits';
const criteria = presets.heze.suggestions!.criteria.map(({ id }) => id);
export const sheet = (score: number): { criterion: string; score: number }[] => criteria.map((criterion) => ({ criterion, score }));

/** Rewards in two tenants that pay for suggestions; intake is played, which alone knows whose an appeal is. */
export class IdeasWorld {
  private constructor(
    private readonly rewards: RewardsWorld,
    private readonly whose: WhoseAppeals,
  ) {}

  static async open(): Promise<IdeasWorld> {
    const opened = new IdeasWorld(await RewardsWorld.open(), await WhoseAppeals.play());
    for (const tenant of [opened.ours, opened.theirs]) await tenant.publishPolicy((policy) => ({ ...policy, suggestions: presets.heze.suggestions }));
    await opened.world.drain();
    return opened;
  }

  get world(): World {
    return this.rewards.world;
  }

  get ours(): TestTenant {
    return this.rewards.tongnan;
  }

  get theirs(): TestTenant {
    return this.rewards.yuwu;
  }

  async close(): Promise<void> {
    await this.whose.close();
    await this.rewards.close();
  }

  isOf(tenant: TestTenant, name: StaffName, appealId: string): void {
    this.whose.isOf(tenant, name, appealId);
  }

  isNobodys(appealId: string): void {
    this.whose.isNobodys(appealId);
  }

  async filed(tenant: TestTenant, mode: 'anonymous' | 'named' = 'anonymous'): Promise<string> {
    const appealId = newId();
    await this.rewards.tell(tenant, AppealFiled, appealId, {
      number: `X-${appealId.slice(-6)}`, channel: 'qr', placeId: null, unitId: tenant.units.team, mode, kind: 'suggestion', category: 'livelihood', grade: 'general',
      confidential: false, terms: [], promises: [],
    });
    return appealId;
  }

  async ended(tenant: TestTenant, appealId: string, how: 'withdrawn' | 'merged'): Promise<void> {
    if (how === 'withdrawn') await this.rewards.tell(tenant, AppealWithdrawn, appealId, {});
    else await this.rewards.tell(tenant, AppealMerged, appealId, { mergeId: newId(), targetId: newId() });
  }

  /** Whom the appeal is about: these and nobody else. */
  async bar(tenant: TestTenant, appealId: string, names: readonly StaffName[]): Promise<void> {
    await this.rewards.tell(tenant, PersonsBarred, appealId, { personIds: names.map((name) => tenant.members[name].personId) });
  }

  /** An order of the appeal, held by somebody. */
  issue(tenant: TestTenant, appealId: string, person: StaffName): Promise<void> {
    return this.rewards.issue(tenant, { appealId, orderId: newId() }, person);
  }

  raise(tenant: TestTenant, appealId: string, change: Partial<InputOf<typeof RaiseSuggestion>> = {}, by: StaffName = 'officer'): Promise<OutputOf<typeof RaiseSuggestion> | Refusal> {
    const usual = { commandId: newId(), appealId, title: '电子台账', text: '交接班改用电子台账，每班省 20 分钟。', class: 'technique' };
    return this.world.ask(RaiseSuggestion, { ...usual, ...change }, tenant.as(by));
  }

  async raised(tenant: TestTenant, mode: 'anonymous' | 'named' = 'anonymous'): Promise<{ appealId: string; suggestionId: string; sender: Caller }> {
    const appealId = await this.filed(tenant, mode);
    const { suggestionId } = made(await this.raise(tenant, appealId));
    return { appealId, suggestionId, sender: this.world.caseCaller({ tenantId: tenant.id, appealId }) };
  }

  score(tenant: TestTenant, suggestionId: string, by: StaffName, change: Partial<InputOf<typeof ScoreSuggestion>> = {}): Promise<OutputOf<typeof ScoreSuggestion> | Refusal> {
    return this.world.ask(ScoreSuggestion, { commandId: newId(), suggestionId, scores: sheet(8), ...change }, tenant.as(by));
  }

  /** Scored by both reviewers. */
  async scored(tenant: TestTenant, score = 8, mode: 'anonymous' | 'named' = 'anonymous'): Promise<{ appealId: string; suggestionId: string; sender: Caller }> {
    const raised = await this.raised(tenant, mode);
    for (const by of ['reviewer', 'secondReviewer'] as const) made(await this.score(tenant, raised.suggestionId, by, { scores: sheet(score) }));
    return raised;
  }

  async fund(tenant: TestTenant, yuan: number): Promise<string> {
    return made(await this.world.ask(OpenFund, { commandId: newId(), purpose: '金点子奖励', fen: yuan * 100 }, tenant.as('leader'))).fundId;
  }

  /** Does something while another transaction has the fund locked. */
  async holding<T>(tenant: TestTenant, fundId: string, work: () => Promise<T>): Promise<T> {
    return this.rewards.tenants.inTenant(tenant.id, async (tx) => {
      await balanceBehindLock(tx, fundId);
      return work();
    });
  }

  grant(
    tenant: TestTenant, suggestionId: string, fundId: string, change: Partial<InputOf<typeof GrantAward>> = {}, by: StaffName = 'leader',
  ): Promise<OutputOf<typeof GrantAward> | Refusal> {
    return this.world.ask(GrantAward, { commandId: newId(), suggestionId, fundId, fen: 30_000, ...change }, tenant.as(by));
  }

  /** An adopted suggestion with an award of 300 yuan. */
  async granted(tenant: TestTenant, mode: 'anonymous' | 'named' = 'anonymous'): Promise<{ appealId: string; suggestionId: string; sender: Caller; awardId: string; fundId: string }> {
    const [scored, fundId] = [await this.scored(tenant, 8, mode), await this.fund(tenant, 1_000)];
    const { awardId } = made(await this.grant(tenant, scored.suggestionId, fundId));
    return { ...scored, awardId, fundId };
  }

  claim(sender: Caller, change: Partial<InputOf<typeof ClaimAward>> = {}): Promise<OutputOf<typeof ClaimAward> | Refusal> {
    return this.world.ask(ClaimAward, { commandId: newId(), payout: 'code', seed, ...change }, sender);
  }

  said(appealId: string): Promise<Said[]> {
    return this.rewards.said(appealId);
  }

  /** What an account of money comes to, and the whole ledger of the tenant, which is nothing. */
  async money(tenant: TestTenant, account: string): Promise<{ fen: number; ledger: number }> {
    const sum = `select coalesce(sum(amount), 0)::int as sum from rewards.ledger_leg where tenant_id = $1 and book = 'money'`;
    const [one] = await this.world.rows<{ sum: number }>(`${sum} and account = $2`, [tenant.id, account]);
    const [all] = await this.world.rows<{ sum: number }>(sum, [tenant.id]);
    return { fen: one!.sum, ledger: all!.sum };
  }
}
