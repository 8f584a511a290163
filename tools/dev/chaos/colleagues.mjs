import * as documents from '../demo/documents.mjs';
import { CallBacks } from './call-backs.mjs';
import { Queue } from './queue.mjs';
import { askReview, decideReview } from './reviews.mjs';
import { Rounds } from './rounds.mjs';

/** How cases end, in turn: who left no name can be neither called in vain nor heard to refuse. */
const ends = {
  named: ['unreachable', 'refused', 'wrong', 'satisfied', 'upheld', 'asked', 'silent', 'twice'],
  anonymous: ['twice', 'asked', 'silent', 'satisfied', 'upheld', 'wrong'],
};
/** What becomes of each review of an end. */
const outcomes = { upheld: ['UPHELD'], asked: ['UPHELD'], wrong: ['HANDLED_WRONGLY'], twice: ['HANDLED_WRONGLY', 'UPHELD'] };

/**
 * Walks some of what was accepted to its end: a round, its call-back; where the sender was not content, or asked for it themself, a review
 * that upholds the answer or has it handled again in a second round, of which they may not be content either; the archive. Who is silent
 * ends only when the rules say so (`silence.mjs`).
 */
export class Colleagues {
  walked = [];
  #queue = new Queue((draft) => this.#walk(draft).then(() => void this.walked.push(draft)), 4);
  #turns = { named: 0, anonymous: 0 };

  constructor({ commands, every, merges, onEvasion }) {
    Object.assign(this, { commands, every, rounds: new Rounds(commands, { merges, onEvasion }), callBacks: new CallBacks(commands) });
  }

  get retries() {
    return this.commands.retries;
  }

  /** Takes every nth appeal that an officer accepted. */
  take(draft) {
    if (draft.at % this.every === 0) this.#queue.take(draft);
  }

  open() {
    this.#queue.open();
  }

  /** Waits until all that came in is walked; answers the errors of those that did not end. */
  ended() {
    return this.#queue.ended();
  }

  async #walk(draft) {
    const of = draft.sender ? 'named' : 'anonymous';
    Object.assign(draft, { end: ends[of][this.#turns[of]++ % ends[of].length], rounds: 1 });
    const [first, second] = outcomes[draft.end] ?? [];
    await this.rounds.walk(draft, 1);
    if (draft.end === 'unreachable') return this.callBacks.inVain(draft);
    if (draft.end === 'refused') return this.callBacks.refuse(draft);
    if (draft.end === 'silent') return this.callBacks.ask(draft);
    await (draft.end === 'asked' ? askReview(this.commands, draft) : this.callBacks.hear(draft, !first));
    if (first) await decideReview(this.commands, draft, first);
    if (first === 'HANDLED_WRONGLY') await this.#again(draft, second);
    return this.#archive(draft);
  }

  /** Round 2, with which the sender is content where no review is to follow. */
  async #again(draft, outcome) {
    draft.rounds = 2;
    await this.rounds.walk(draft, 2);
    await this.callBacks.hear(draft, !outcome);
    if (outcome) await decideReview(this.commands, draft, outcome);
  }

  async #archive(draft) {
    const { officers: [officer] } = draft.enterprise;
    const concluded = async () => {
      const { id: appealId, version } = await this.commands.appeal(draft, officer, ({ status }) => ['CONCLUDED', 'ARCHIVED'].includes(status));
      return { appealId, version };
    };
    await this.commands.do(draft, officer, documents.archive, concluded, async () => (await this.commands.appeal(draft, officer)).status === 'ARCHIVED');
  }
}
