import { ClaimAward, DeclineSuggestion, GrantAward, OpenFund, PayAward, RaiseSuggestion, ScoreSuggestion } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import type { StaffName, TestTenant, World } from '@huiyin/testing';
import { ask } from '../figures/asking';
import type { Way } from './way';

/** One more than any preset asks for: how many of them score is the policy's. */
const reviewers: readonly StaffName[] = ['reviewer', 'secondReviewer', 'colleague'];

/** A suggestion that came of an appeal: each act as the person who does it. */
export class Idea {
  private awardId = '';

  private constructor(
    private readonly world: World,
    private readonly tenant: TestTenant,
    private readonly appealId: string,
    readonly suggestionId: string,
  ) {}

  static async raised(world: World, tenant: TestTenant, { appealId }: Way): Promise<Idea> {
    const said = { commandId: newId(), appealId, title: '电子台账', text: '交接班改用电子台账，每班省 20 分钟。', class: tenant.called('technique') };
    const { suggestionId } = await ask(world, RaiseSuggestion, said, tenant.as('officer'));
    return new Idea(world, tenant, appealId, suggestionId);
  }

  /** By as many as it takes, each with full marks on these criteria and none on the others: what it was after each sheet. */
  async scored(full: readonly string[]): Promise<string[]> {
    const { criteria = [], scale = 0 } = this.tenant.practice.suggestions ?? {};
    const marked = full.map((criterion) => this.tenant.called(criterion));
    const scores = criteria.map(({ id }) => ({ criterion: id, score: marked.includes(id) ? scale : 0 }));
    const states: string[] = [];
    for (const by of reviewers) {
      if (states.length > 0 && states.at(-1) !== 'raised') break;
      states.push((await ask(this.world, ScoreSuggestion, { commandId: newId(), suggestionId: this.suggestionId, scores }, this.tenant.as(by))).state);
    }
    return states;
  }

  async declined(): Promise<void> {
    await ask(this.world, DeclineSuggestion, { commandId: newId(), suggestionId: this.suggestionId, reasons: '成本太高。' }, this.tenant.as('officer'));
  }

  /** From a fund of its own; answers why each of the amounts was refused, and nothing of the last, which is not. */
  async granted(...amounts: readonly number[]): Promise<(string | undefined)[]> {
    const { fundId } = await ask(this.world, OpenFund, { commandId: newId(), purpose: '金点子奖励', fen: 1_000_000 }, this.tenant.as('leader'));
    const answers: (string | undefined)[] = [];
    for (const fen of amounts) {
      const answer = await this.world.ask(GrantAward, { commandId: newId(), suggestionId: this.suggestionId, fundId, fen }, this.tenant.as('leader'));
      answers.push('refused' in answer ? answer.refused : undefined);
      if (!('refused' in answer)) this.awardId = answer.awardId;
    }
    return answers;
  }

  async claimed(): Promise<void> {
    const author = this.world.caseCaller({ tenantId: this.tenant.id, appealId: this.appealId });
    await ask(this.world, ClaimAward, { commandId: newId(), payout: 'name' }, author);
  }

  async paid(): Promise<void> {
    await ask(this.world, PayAward, { commandId: newId(), awardId: this.awardId }, this.tenant.as('officer'));
  }
}
