const ACK = '+ACK';
const decoder = new TextDecoder();

/**
 * Counts what was said and not yet heard, by listening alone: every hearer of a publisher acknowledges each of its facts once.
 * `hearers` are those of the topology.
 */
export class Heard {
  /** Facts said so far. */
  said = 0;
  #open = 0;
  #acknowledged = new Set();
  #waiting = [];

  constructor(hearers) {
    this.hearers = hearers;
  }

  listen(connection) {
    connection.subscribe('evt.>', { callback: (_error, { subject }) => this.onFact(subject) });
    connection.subscribe('$JS.ACK.>', { callback: (_error, { subject, data }) => this.onAnswer(subject, decoder.decode(data)) });
  }

  onFact(subject) {
    this.said += 1;
    this.#open += this.hearers[subject.split('.')[1]]?.length ?? 0;
    this.#tell();
  }

  /** `$JS.ACK.<stream>.<consumer>.<deliveries>.<sequence>…`; newer servers put a domain and an account before the stream. */
  onAnswer(subject, said) {
    const tokens = subject.split('.');
    const [stream, consumer, , sequence] = tokens.slice(tokens.length > 9 ? 4 : 2);
    const name = `${stream} ${consumer} ${sequence}`;
    if ((said !== ACK && said !== '') || this.#acknowledged.has(name)) return;
    this.#acknowledged.add(name);
    this.#open = Math.max(0, this.#open - 1);
    this.#tell();
  }

  get isAll() {
    return this.#open === 0;
  }

  /** The broker was asked and knows of nothing unheard. */
  forget() {
    this.#open = 0;
    this.#acknowledged.clear();
  }

  /** True once all is heard; false when nothing moves for so long. */
  async all(patienceMs) {
    while (!this.isAll) if (!(await this.next(patienceMs))) return false;
    this.#acknowledged.clear();
    return true;
  }

  /** The next thing that is said or heard, or false after so long. */
  next(ms) {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), ms);
      this.#waiting.push(() => (clearTimeout(timer), resolve(true)));
    });
  }

  #tell() {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
