// In which order kills are waited for: pure. What missed its moment is no kill; it is waited for on beside all that follows.

/** The plan in its order, and what missed its moment in its place of it. */
export class Agenda {
  #ahead;
  #missed = [];

  constructor(plan) {
    this.#ahead = [...plan];
  }

  next() {
    return this.#ahead.shift();
  }

  /** Those whose moment may still come while something else is waited for. */
  get missed() {
    return [...this.#missed];
  }

  putOff(step) {
    this.#missed.push(step);
  }

  /** The moment of one that had missed it came; what was waited for in its stead is next. */
  instead(met, step) {
    this.#missed = this.#missed.filter((one) => one !== met);
    if (step) this.#ahead.unshift(step);
  }
}
