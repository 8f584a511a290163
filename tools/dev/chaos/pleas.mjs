import * as documents from '../demo/documents.mjs';
import { Person } from './client.mjs';
import { Queue } from './queue.mjs';

const outcomes = ['REVERSED', 'STANDS'];

/** Of what a found evasion cost: whom it concerns appeals it 申辩, and the leaders take it back or let it stand, in turn. */
export class Pleas {
  decided = [];
  #queue = new Queue((draft) => this.#walk(draft).then(() => void this.decided.push(draft)));
  #nth = 0;

  /** `tenants` are those whose policy has points for an evasion, by id. */
  constructor(commands, tenants) {
    Object.assign(this, { commands, tenants });
  }

  take(draft) {
    if (this.tenants.has(draft.enterprise.officers[0].login.tenantId)) this.#queue.take(draft);
  }

  open() {
    this.#queue.open();
  }

  ended() {
    return this.#queue.ended();
  }

  async #walk(draft) {
    const { tenant, leaders } = draft.enterprise;
    const outcome = outcomes[this.#nth++ % outcomes.length];
    const entry = await this.commands.seen(() => this.#entryOf(draft));
    const head = Person.ofPerson(this.commands.stack, tenant, entry.person.id);
    await this.commands.do(draft, head, documents.appealPoints, () => ({ entryId: entry.id, words: '当天已经去谈，意见写得太短。' }));
    const { plea } = await this.commands.seen(() => this.#entryOf(draft), (found) => found?.plea);
    const input = { pleaId: plea.id, outcome, reasons: '会议记录在案。' };
    // Whom it concerns does not decide it.
    const others = leaders.filter(({ login }) => login.personId !== entry.person.id);
    Object.assign(draft, { plea: outcome === 'REVERSED' ? 'reversed' : 'stands' });
    await this.commands.oneOf(draft, others, documents.decidePointsAppeal, () => input, 'plea-decided');
  }

  async #entryOf(draft) {
    const { points } = await this.commands.ask(draft, draft.enterprise.leaders[0], documents.points, {});
    return points.edges.find(({ node }) => node.evidence.appealNumber === draft.number)?.node;
  }
}
