import { accept } from '../demo/documents.mjs';
import { pause, untilAnswered, Wrong } from './client.mjs';
import { uuidOf } from './random.mjs';

const read = 'query ($number: String) { appeal(number: $number) { id version status suggested { category { id } grade { id } } } }';

/** Accepts what comes in, each appeal with one commandId sent until it is answered. */
export class Officers {
  accepted = [];
  retries = 0;
  #waiting = [];
  #working;
  #isOver = false;

  constructor({ stack, deadlineAt, random, onAccepted }) {
    Object.assign(this, { stack, deadlineAt, random, onAccepted });
  }

  take(draft) {
    this.#waiting.push(draft);
  }

  open(width = 3) {
    this.errors = [];
    this.#working = Array.from({ length: width }, () => this.#work());
  }

  /** Waits until all that came in is accepted. */
  async ended() {
    this.#isOver = true;
    await Promise.all(this.#working);
    return this.errors;
  }

  async #work() {
    while (!this.#isOver || this.#waiting.length > 0) {
      const draft = this.#waiting.shift();
      if (!draft) await pause(50);
      else await this.#accept(draft).then(() => this.#done(draft), (error) => this.errors.push(error));
    }
  }

  #done(draft) {
    this.accepted.push(draft);
    this.onAccepted(draft);
  }

  /** A refusal as stale says that nothing was done: the appeal is read again, and what is sent then is another command. */
  async #accept(draft) {
    for (let commandId = draft.acceptId; ; commandId = uuidOf(this.random)) {
      const { appeal } = (await this.#ask(draft, read, { number: draft.number })).data;
      if (!appeal) throw new Wrong(`${draft.number} was answered and is not to be found`);
      const { id, version, suggested } = appeal;
      Object.assign(draft, { appealId: id });
      const input = { commandId, appealId: id, version, category: suggested.category.id, grade: suggested.grade.id };
      try {
        return await this.#ask(draft, accept, { input });
      } catch (error) {
        if (error.code !== 'stale-version') throw error;
      }
    }
  }

  #ask({ enterprise, number }, query, variables) {
    const way = { stack: this.stack, person: enterprise.officer, what: `acceptance of ${number}`, deadlineAt: this.deadlineAt(), lost: () => void (this.retries += 1) };
    return untilAnswered(way, query, variables).catch((error) => {
      throw Object.assign(error, { message: `${number}: ${error.message}` });
    });
  }
}
