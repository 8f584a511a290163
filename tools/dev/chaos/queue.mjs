import { pause } from './client.mjs';

/** Appeals that come in while others are worked on, by some at once; errors are kept with whose they are. */
export class Queue {
  #waiting = [];
  #errors = [];
  #working = [];
  #isOver = false;

  constructor(work, width = 3) {
    Object.assign(this, { work, width });
  }

  take(draft) {
    this.#waiting.push(draft);
  }

  open() {
    this.#working = Array.from({ length: this.width }, () => this.#work());
  }

  /** Waits until all that came in is done; answers the errors of what did not end. */
  async ended() {
    this.#isOver = true;
    await Promise.all(this.#working);
    return this.#errors;
  }

  async #work() {
    while (!this.#isOver || this.#waiting.length > 0) {
      const draft = this.#waiting.shift();
      if (!draft) await pause(50);
      else await this.work(draft).catch((error) => this.#errors.push(Object.assign(error, { message: `${draft.number}: ${error.message}` })));
    }
  }
}
