import { isOf } from './aims.mjs';

/** What people did, each { kind, round, from, until, tries: [{ from, until }], lost }, and what of it is on its way. */
export class Acts {
  over = [];
  #sent = new Set();

  /** One try of it is sent: answers what to call when that has an answer, or has none. */
  send(act) {
    const from = performance.now();
    this.#sent.add(act);
    return () => {
      this.#sent.delete(act);
      act.tries.push({ from, until: performance.now() });
    };
  }

  end(act) {
    this.over.push({ ...act, until: performance.now() });
  }

  onTheirWay(what) {
    return [...this.#sent].filter((act) => isOf(act, what)).length;
  }

  isOnItsWay(what) {
    return this.onTheirWay(what) > 0;
  }

  /** How many of a kind have their answer. */
  answered(kind) {
    return this.over.filter((act) => act.kind === kind).length;
  }
}
