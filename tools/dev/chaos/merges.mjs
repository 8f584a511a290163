import * as documents from '../demo/documents.mjs';

// One in five is a source, and neither walked on nor a suggestion.
const sources = new Set([1, 5]);
const [OF, AT_ONCE, UNDONE_EVERY] = [10, 2, 3];

/** Merges what was accepted into another of the same tenant before that is answered, and takes some of it back. */
export class Merges {
  merged = [];
  #waiting = new Map();

  constructor(commands) {
    this.commands = commands;
  }

  take(draft) {
    if (sources.has(draft.at % OF)) this.#of(draft).push(draft);
  }

  /** What waits to be merged; two may go into one target, one after the other. */
  async into(target) {
    for (const source of this.#of(target).splice(0, AT_ONCE)) {
      await this.#merge(source, target);
      this.merged.push(source);
      source.mergedInto = target.appealId;
      source.undone = this.merged.length % UNDONE_EVERY === 2;
      if (source.undone) await this.#unmerge(source);
    }
  }

  #of({ enterprise: { tenant } }) {
    if (!this.#waiting.has(tenant)) this.#waiting.set(tenant, []);
    return this.#waiting.get(tenant);
  }

  async #merge(source, target) {
    const { officers: [officer] } = source.enterprise;
    await this.commands.appeal(source, officer, ({ status }) => status === 'IN_HAND');
    await this.commands.do(source, officer, documents.merge, async () => ({ ...(await this.#seen(source)), targetId: target.appealId }), async () => (await this.#status(source)) === 'MERGED');
  }

  async #unmerge(source) {
    const { officers: [officer] } = source.enterprise;
    await this.commands.do(source, officer, documents.unmerge, () => this.#seen(source), async () => (await this.#status(source)) !== 'MERGED');
  }

  async #seen(source) {
    const { id: appealId, version } = await this.commands.appeal(source, source.enterprise.officers[0]);
    return { appealId, version };
  }

  async #status(source) {
    return (await this.commands.appeal(source, source.enterprise.officers[0])).status;
  }
}
