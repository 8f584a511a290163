import * as documents from '../demo/documents.mjs';
import { Author } from './author.mjs';
import { Person } from './client.mjs';
import { Queue } from './queue.mjs';

// Neither walked on nor merged nor a suggestion.
const [OF, AT] = [10, 3];

/**
 * Persons come to a case and leave it: two colleagues say it too at once, and one of them takes it back; who holds its order is whom it is
 * about, is kept out of it, and is let in again when somebody else holds it.
 */
export class Persons {
  walked = [];
  #queue = new Queue((draft) => this.#walk(draft).then(() => void this.walked.push(draft)));

  constructor(commands) {
    this.commands = commands;
  }

  /** One in ten, where it was filed by name. */
  take(draft) {
    if (draft.sender && draft.at % OF === AT) this.#queue.take(draft);
  }

  open() {
    this.#queue.open();
  }

  ended() {
    return this.#queue.ended();
  }

  async #walk(draft) {
    await this.#coSign(draft);
    await this.#keepOut(draft);
  }

  async #coSign(draft) {
    const { commands } = this;
    const way = { stack: commands.stack, what: `the colleagues of ${draft.number}`, deadlineAt: commands.deadlineAt() };
    const { joinCode: code } = await commands.do(draft, new Author(way, draft), documents.invite, () => ({ open: true }));
    const [stays, leaves] = draft.enterprise.senders.filter((one) => one !== draft.sender);
    await Promise.all([stays, leaves].map((person) => commands.do(draft, person, documents.join, () => ({ code }))));
    await commands.do(draft, leaves, documents.leave, () => ({ number: draft.number }));
    Object.assign(draft, { stays, leaves });
  }

  async #keepOut(draft) {
    const { commands } = this;
    const { tenant, officers: [officer] } = draft.enterprise;
    const { person } = await this.#order(draft, (order) => order?.person);
    const [barred, reason] = [Person.ofPerson(commands.stack, tenant, person.id), '说的就是本人。'];
    const bar = (isBarred) => commands.do(draft, officer, documents.barPersons, async () => {
      const { id: appealId, version } = await commands.appeal(draft, officer);
      return { appealId, version, personIds: [person.id], barred: isBarred, reason };
    });
    const read = async () => (await commands.ask(draft, barred, documents.appeal, { id: draft.appealId })).appeal;
    await bar(true);
    await commands.seen(async () => (await read()) === null);
    await this.#order(draft, (order) => order.person?.id !== person.id);
    await bar(false);
    draft.barred = person.id;
  }

  async #order(draft, holds) {
    const { orders } = await this.commands.appeal(draft, draft.enterprise.officers[0], ({ orders: [order] }) => holds(order));
    return orders[0];
  }
}
