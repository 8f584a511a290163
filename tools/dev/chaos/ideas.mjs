import * as documents from '../demo/suggestion-documents.mjs';
import { Author } from './author.mjs';
import { Wrong } from './client.mjs';
import { Queue } from './queue.mjs';
import { bytesOf } from './random.mjs';

/**
 * Makes suggestions of some of what was accepted: scored blind by two at once, an award from a fund that covers three, claimed by its
 * author and paid. Whoever may do a thing does it at the same time as the others, each command sent twice at once until it is answered.
 */
export class Ideas {
  rewarded = [];
  overdrawn = 0;
  #queue = new Queue((draft) => this.#walk(draft));
  #funds = new Map();

  constructor({ commands, every }) {
    Object.assign(this, { commands, every });
  }

  get retries() {
    return this.commands.retries;
  }

  /** Takes every nth appeal that an officer accepted, where the practice rewards suggestions. */
  take(draft) {
    if (draft.enterprise.awards && draft.at % this.every === 2) this.#queue.take(draft);
  }

  open() {
    this.#queue.open();
  }

  ended() {
    return this.#queue.ended();
  }

  async #walk(draft) {
    const { officers, reviewers } = draft.enterprise;
    draft.suggestionId = await this.#raise(draft, officers[0]);
    await Promise.all(reviewers.map((reviewer) => this.#score(draft, reviewer)));
    await this.#grant(draft);
    await this.#claim(draft);
    const paid = draft.payoutCode ? { code: draft.payoutCode } : { awardId: draft.awardId };
    await this.commands.oneOf(draft, officers, documents.payAward, () => paid, 'award-paid');
    this.rewarded.push(draft);
  }

  async #raise(draft, officer) {
    const { awards } = draft.enterprise;
    const input = { appealId: draft.appealId, class: awards.classes[0].id, title: '夜班热水延时供应', text: '澡堂热水按班次供应到二十三点，循环泵每周检查一次。' };
    const { made, refused } = await this.commands.twice(draft, officer, documents.raiseSuggestion, input);
    if (refused) throw new Wrong(`not raised: ${refused}`);
    return made.id;
  }

  /** Their own words are the last thing that somebody sees of a suggestion before they score it. */
  async #score(draft, reviewer) {
    const blind = await this.#toScore(draft, reviewer);
    if (blind.others.length > 0) throw new Wrong('was shown with the scores of others');
    const scores = blind.criteria.map(({ id }) => ({ criterion: id, score: blind.scale - 2 }));
    const { refused } = await this.commands.twice(draft, reviewer, documents.scoreSuggestion, { suggestionId: draft.suggestionId, scores });
    if (refused) throw new Wrong(`not scored: ${refused}`);
  }

  async #toScore(draft, reviewer) {
    const look = async () => (await this.commands.ask(draft, reviewer, documents.blindSuggestions, {})).blindSuggestions.edges.find(({ node }) => node.id === draft.suggestionId);
    return (await this.commands.seen(look)).node;
  }

  /** The leaders grant it at once; what their fund no longer covers is granted from the next one. */
  async #grant(draft) {
    const { leaders, awards } = draft.enterprise;
    for (;;) {
      const fund = this.#fundOf(draft);
      const input = { suggestionId: draft.suggestionId, fundId: await fund, fen: awards.leastFen };
      const made = await this.commands.oneOf(draft, leaders, documents.grantAward, () => input, 'award-granted', 'fund-overdrawn');
      if (made) return void (draft.awardId = made.id);
      this.overdrawn += 1;
      if (this.#funds.get(draft.enterprise.tenant) === fund) this.#funds.delete(draft.enterprise.tenant);
    }
  }

  /** Covers three awards and a half. */
  #fundOf(draft) {
    const { tenant, leaders, awards } = draft.enterprise;
    if (!this.#funds.has(tenant)) {
      const opened = this.commands.twice(draft, leaders[0], documents.openFund, { purpose: '金点子奖励', fen: (awards.leastFen * 7) / 2 });
      this.#funds.set(tenant, opened.then(({ made }) => made.id));
    }
    return this.#funds.get(tenant);
  }

  /** Two pages of one author: one of them gets the award, and gets the same code when it asks again. */
  async #claim(draft) {
    const { stack, deadlineAt, random } = this.commands;
    const way = { stack, what: `the award of ${draft.number}`, deadlineAt: deadlineAt() };
    const pages = [new Author(way, draft), new Author(way, draft)];
    const payout = () => (draft.sender ? { payout: 'NAME' } : { payout: 'CODE', seed: bytesOf(random, 24).toString('base64url') });
    const { payoutCode } = await this.commands.oneOf(draft, pages, documents.claimAward, payout, 'award-claimed');
    draft.payoutCode = payoutCode ?? undefined;
    if (!draft.sender && !payoutCode) throw new Wrong('was claimed by receipt without a code');
  }
}
