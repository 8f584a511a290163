import { submit } from '../demo/documents.mjs';
import { untilAnswered } from './client.mjs';

/** Submits in waves, each draft with the same input until it has an answer, and notes what became of it. */
export class Senders {
  answered = [];
  retries = 0;
  lost = new Map();
  #next = 0;
  #sending = [];

  constructor({ stack, database, deadlineAt, acts, onAnswer }, drafts) {
    Object.assign(this, { stack, database, deadlineAt, acts, onAnswer, drafts });
  }

  /** Begins with the next `count` drafts without waiting for them. */
  release(count) {
    for (const draft of this.drafts.slice(this.#next, this.#next + count)) this.#sending.push(this.#send(draft));
    this.#next += count;
  }

  /** Waits for all that were released; answers the errors of those that ended with one. */
  async ended() {
    const results = await Promise.allSettled(this.#sending);
    return results.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
  }

  async #send(draft) {
    const { data } = await untilAnswered({ ...this.#way(draft), kind: 'submission', acts: this.acts, lost: (why) => this.#lostOne(draft, why) }, submit, { input: draft.input });
    const { number, receiptCode } = data.submitAppeal;
    Object.assign(draft, { number, receiptCode });
    this.answered.push(draft);
    this.onAnswer(draft);
  }

  /** Before a draft is sent again, the database is asked whether it had committed although nobody was told. */
  async #lostOne(draft, why) {
    this.retries += 1;
    this.lost.set(why, (this.lost.get(why) ?? 0) + 1);
    draft.committedAs ??= await this.database.committed(draft.input.commandId);
  }

  #way(draft) {
    return { stack: this.stack, person: draft.sender, what: `submission ${draft.at + 1}`, deadlineAt: this.deadlineAt() };
  }

  /** Sends every draft once more; answers what came back, by draft. */
  async again() {
    const answers = new Map();
    const queue = [...this.answered];
    const work = async () => {
      for (let draft = queue.pop(); draft; draft = queue.pop()) {
        const { data } = await untilAnswered(this.#way(draft), submit, { input: draft.input });
        answers.set(draft, data.submitAppeal);
      }
    };
    await Promise.all(Array.from({ length: 4 }, work));
    return answers;
  }

  /** Those that committed without an answer and were sent again. */
  get unheard() {
    return this.answered.filter(({ committedAs }) => committedAs);
  }
}
