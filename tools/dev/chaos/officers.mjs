import { accept } from '../demo/documents.mjs';
import { untilAnswered, Wrong } from './client.mjs';
import { Queue } from './queue.mjs';
import { uuidOf } from './random.mjs';

const read = 'query ($number: String) { appeal(number: $number) { id version status suggested { category { id } grade { id } } } }';

/** Accepts what comes in, each appeal with one commandId sent until it is answered. */
export class Officers {
  accepted = [];
  retries = 0;
  #queue = new Queue((draft) => this.#accept(draft).then(() => this.#done(draft)));

  constructor({ stack, deadlineAt, random, acts, onAccepted }) {
    Object.assign(this, { stack, deadlineAt, random, acts, onAccepted });
  }

  take(draft) {
    this.#queue.take(draft);
  }

  open() {
    this.#queue.open();
  }

  /** Waits until all that came in is accepted. */
  ended() {
    return this.#queue.ended();
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
        return await this.#ask(draft, accept, { input }, 'acceptance');
      } catch (error) {
        if (error.code !== 'stale-version') throw error;
      }
    }
  }

  async #ask({ enterprise, number }, query, variables, kind) {
    const way = { stack: this.stack, person: enterprise.officers[0], what: `acceptance of ${number}`, deadlineAt: this.deadlineAt(), lost: () => void (this.retries += 1), kind, acts: this.acts };
    return untilAnswered(way, query, variables);
  }
}
