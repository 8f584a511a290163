import { partsOf } from '../demo/anonymous.mjs';
import * as documents from '../demo/documents.mjs';
import { Person } from './client.mjs';

const orderSeen = ({ id, version }) => ({ orderId: id, version });

/** One round of a case: its order, an opinion, of the first ones some found evasive, what is merged into it, its answer. */
export class Rounds {
  #parts = new Map();
  #first = new Map();

  constructor(commands, { merges, onEvasion }) {
    Object.assign(this, { commands, merges, onEvasion });
  }

  async walk(draft, round) {
    const { commands } = this;
    const { tenant, officers: [officer] } = draft.enterprise;
    const of = ({ orders }) => orders.find((one) => one.round === round);
    const { person } = of(await commands.appeal(draft, officer, (appeal) => of(appeal)?.person));
    draft.handlers = [...(draft.handlers ?? []), person.id];
    const handler = Person.ofPerson(commands.stack, tenant, person.id);
    const order = async () => of(await commands.appeal(draft, handler, of));
    await commands.do(draft, handler, documents.acceptOrder, async () => orderSeen(await order()), async () => (await order()).state !== 'ISSUED');
    await commands.do(draft, handler, documents.giveOpinion, async () => ({ ...orderSeen(await order()), text: '已修好，连测三晚正常。依据后勤服务标准第 9 条。' }), async () => (await order()).opinions.length > 0);
    const opined = of(await commands.appeal(draft, officer, (appeal) => of(appeal).opinions.length > 0));
    if (round === 1) await this.#evasion(draft, opined);
    if (round === 1) await this.merges.into(draft);
    await this.#answer(draft, opined, round);
  }

  /** Every other one of a practice. */
  async #evasion(draft, { id: orderId, opinions }) {
    const { tenant, officers: [officer] } = draft.enterprise;
    draft.evasion = !this.#first.get(tenant);
    this.#first.set(tenant, draft.evasion);
    if (!draft.evasion) return;
    await this.commands.do(draft, officer, documents.findEvasion, () => ({ orderId, opinionId: opinions[0].id, evidence: '没有答所问。' }));
    this.onEvasion(draft);
  }

  async #answer(draft, { opinions }, round) {
    const { officers: [officer] } = draft.enterprise;
    const parts = await this.#partsOf(draft);
    const input = () => ({ appealId: draft.appealId, kind: 'FINAL', text: '热水已经修好，供到 23 点。', opinionId: opinions[0].id, parts });
    const isSent = async () => (await this.commands.appeal(draft, officer)).replies.filter(({ kind }) => kind === 'FINAL').length === round;
    await this.commands.do(draft, officer, documents.sendReply, input, isSent);
  }

  async #partsOf(draft) {
    const { tenant, officers: [officer] } = draft.enterprise;
    if (!this.#parts.has(tenant)) this.#parts.set(tenant, await partsOf({ ask: (query, variables) => this.commands.ask(draft, officer, query, variables) }, 'FINAL'));
    return this.#parts.get(tenant);
  }
}
