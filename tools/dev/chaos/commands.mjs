import * as documents from '../demo/documents.mjs';
import { pause, untilAnswered, Wrong } from './client.mjs';
import { kindOf } from './kinds.mjs';
import { uuidOf } from './random.mjs';

/** Somebody has not heard of it yet: the same command is sent until they have. */
const notYet = new Set(['not-found', 'wrong-state']);
/** What was seen is no longer so, or not there yet: nothing was done, and what is sent after another look is another command. */
const lookAgain = new Set([...notYet, 'stale-version', 'opinion-missing', 'call-back-closed']);

const isSame = (one, other) => one.id === other.id && one.payoutCode === other.payoutCode;

/** Sends commands until they are answered, some twice at once, and counts how often one got no answer. */
export class Commands {
  retries = 0;
  #nth = 0;

  constructor({ stack, deadlineAt, random, acts }, about) {
    Object.assign(this, { stack, deadlineAt, random, acts, about });
  }

  async ask(draft, person, query, variables) {
    const way = { stack: this.stack, person, what: `${this.about} ${draft.number}`, deadlineAt: this.deadlineAt(), lost: () => void (this.retries += 1), kind: kindOf(query), round: draft.rounds, acts: this.acts };
    return (await untilAnswered(way, query, variables)).data;
  }

  /** Reads until it holds, for what a service does on its own: answers what was read then. */
  async seen(read, holds = Boolean) {
    for (const end = this.deadlineAt(); ; await pause(200)) {
      const found = await read();
      if (holds(found)) return found;
      if (performance.now() > end) throw new Wrong(`stayed ${JSON.stringify(found)?.slice(0, 300)}`);
    }
  }

  /** Who was given it may read it once intake has heard so. */
  appeal(draft, person, holds = () => true) {
    const read = async () => (await this.ask(draft, person, documents.appeal, { id: draft.appealId })).appeal;
    return this.seen(read, (appeal) => appeal && holds(appeal));
  }

  /** One command, made anew where it was refused because of what it had seen; done already where `isDone` says so afterwards. */
  async do(draft, person, mutation, inputNow, isDone = () => false) {
    for (const end = this.deadlineAt(); ; await pause(200)) {
      try {
        return await this.#once(draft, person, mutation, { commandId: uuidOf(this.random), ...(await inputNow()) });
      } catch (error) {
        if (!lookAgain.has(error.code) || performance.now() > end) throw error;
        if (await isDone()) return undefined;
      }
    }
  }

  /** Every other one twice at once. */
  async #once(draft, person, mutation, input) {
    const send = async () => Object.values(await this.ask(draft, person, mutation, { input }))[0];
    if ((this.#nth += 1) % 2 === 0) return send();
    const both = await Promise.allSettled([send(), send()]);
    const [one, other = one] = both.flatMap(({ status, value }) => (status === 'fulfilled' ? [value] : []));
    if (!one) throw both[0].reason;
    if (!isSame(one, other)) throw new Wrong(`one command got two answers: ${JSON.stringify([one, other])}`);
    return one;
  }

  /**
   * What several do at once, each with a command of their own, and one may: gives what that one made and who it was, undefined where all
   * were refused with `none`. Nobody else is refused but because of it, and it is answered the same when it is sent once more.
   */
  async oneOf(draft, people, mutation, inputOf, because, none) {
    const sent = people.map((person) => ({ person, input: { commandId: uuidOf(this.random), ...inputOf() } }));
    const answers = await Promise.all(sent.map(({ person, input }) => this.twice(draft, person, mutation, input)));
    const done = answers.flatMap(({ made }, at) => (made ? [{ made, ...sent[at] }] : []));
    const refusals = [...new Set(answers.flatMap(({ refused }) => refused ?? []))];
    if (done.length === 0 && refusals.every((code) => code === none)) return undefined;
    if (done.length !== 1 || refusals.some((code) => code !== because && code !== none)) throw new Wrong(`${done.length} of ${people.length} were let, the others refused: ${refusals}`);
    const [{ made, person, input }] = done;
    const again = await this.twice(draft, person, mutation, input);
    if (!again.made || !isSame(again.made, made)) throw new Wrong('a command was answered otherwise when it was sent once more');
    return { ...made, person };
  }

  /** One command twice at once: what it made, or its refusal; never one of each. */
  async twice(draft, person, mutation, { commandId = uuidOf(this.random), ...input }) {
    const send = () => this.#send(draft, person, mutation, { commandId, ...input });
    const [one, other] = await Promise.all([send(), send()]);
    if (!one.made !== !other.made || (one.made && !isSame(one.made, other.made))) throw new Wrong(`one command got two answers: ${JSON.stringify([one, other])}`);
    return one;
  }

  /** A refusal is not remembered: what was not there yet is asked for again by the same command. */
  async #send(draft, person, mutation, input) {
    for (const end = this.deadlineAt(); ; await pause(200)) {
      try {
        return { made: Object.values(await this.ask(draft, person, mutation, { input }))[0] };
      } catch (error) {
        if (!error.code) throw error;
        if (!notYet.has(error.code) || performance.now() > end) return { refused: error.code };
      }
    }
  }
}
