import * as documents from '../demo/documents.mjs';
import { partsOf } from '../demo/anonymous.mjs';
import { pause, Person, untilAnswered, Wrong } from './client.mjs';
import { uuidOf } from './random.mjs';

/** What was seen is no longer so, or not there yet: nothing was done, and what is sent after another look is another command. */
const lookAgain = new Set(['stale-version', 'wrong-state', 'opinion-missing', 'not-found', 'call-back-closed']);
const WIDTH = 3;

/** Walks some of what was accepted to its end: order, opinion, sometimes a found evasion, answer, call-back. Every command is sent until it is answered. */
export class Colleagues {
  walked = [];
  retries = 0;
  errors = [];
  #waiting = [];
  #working;
  #isOver = false;
  #parts = new Map();

  constructor({ stack, deadlineAt, random, every }) {
    Object.assign(this, { stack, deadlineAt, random, every });
  }

  /** Takes every nth appeal that an officer accepted. */
  take(draft) {
    if (draft.at % this.every === 0) this.#waiting.push(draft);
  }

  open() {
    this.#working = Array.from({ length: WIDTH }, () => this.#work());
  }

  /** Waits until all that came in is walked; answers the errors of those that did not end. */
  async ended() {
    this.#isOver = true;
    await Promise.all(this.#working);
    return this.errors;
  }

  async #work() {
    while (!this.#isOver || this.#waiting.length > 0) {
      const draft = this.#waiting.shift();
      if (!draft) await pause(50);
      else await this.#walk(draft).then(() => this.walked.push(draft), (error) => this.errors.push(Object.assign(error, { message: `${draft.number}: ${error.message}` })));
    }
  }

  async #walk(draft) {
    const { tenant, officer, callers } = draft.enterprise;
    const inHand = await this.#seen(draft, officer, ({ orders }) => orders[0]?.person);
    const handler = Person.ofPerson(this.stack, tenant, inHand.orders[0].person.id);
    const order = async () => (await this.#read(draft, handler)).orders[0];
    await this.#do(draft, handler, documents.acceptOrder, async () => orderSeen(await order()), async () => (await order()).state !== 'ISSUED');
    await this.#do(draft, handler, documents.giveOpinion, async () => ({ ...orderSeen(await order()), text: '已修好，连测三晚正常。依据后勤服务标准第 9 条。' }), async () => (await order()).opinions.length > 0);
    const opined = await this.#seen(draft, officer, ({ orders }) => orders[0].opinions.length > 0);
    await this.#evasion(draft, opined.orders[0]);
    await this.#answer(draft, opined.orders[0]);
    await this.#callBack(draft, callers.find(({ login }) => login.personId !== handler.login.personId));
  }

  async #evasion(draft, { id: orderId, opinions }) {
    draft.evasion = this.random() < 0.5;
    if (!draft.evasion) return;
    await this.#do(draft, draft.enterprise.officer, documents.findEvasion, () => ({ orderId, opinionId: opinions[0].id, evidence: '没有答所问。' }));
  }

  async #answer(draft, { opinions }) {
    const { officer } = draft.enterprise;
    const parts = await this.#partsOf(draft);
    const input = () => ({ appealId: draft.appealId, kind: 'FINAL', text: '热水已经修好，供到 23 点。', opinionId: opinions[0].id, parts });
    await this.#do(draft, officer, documents.sendReply, input, async () => (await this.#read(draft, officer)).replies.some(({ kind }) => kind === 'FINAL'));
  }

  /** Half are content. */
  async #callBack(draft, caller) {
    draft.satisfied = this.random() < 0.5;
    const look = async () => (await this.#ask(draft, caller, documents.callBack, { id: draft.appealId })).callBack;
    const input = async () => ({ appealId: draft.appealId, version: (await look())?.version ?? 1, outcome: 'REACHED', satisfied: draft.satisfied, ...(draft.satisfied ? {} : { words: '第二天又凉了。' }) });
    await this.#do(draft, caller, documents.recordCallBack, input, async () => !['OPEN', undefined].includes((await look())?.state));
  }

  async #partsOf(draft) {
    const { tenant, officer } = draft.enterprise;
    if (!this.#parts.has(tenant)) this.#parts.set(tenant, await partsOf({ ask: (query, variables) => this.#ask(draft, officer, query, variables) }, 'FINAL'));
    return this.#parts.get(tenant);
  }

  /** Who was given it may read it once intake has heard so. */
  async #read(draft, person) {
    for (const end = this.deadlineAt(); ; await pause(200)) {
      const { appeal } = await this.#ask(draft, person, documents.appeal, { id: draft.appealId });
      if (appeal) return appeal;
      if (performance.now() > end) throw new Wrong('is not to be read');
    }
  }

  /** Reads until it holds, for what another service does on its own. */
  async #seen(draft, person, holds) {
    for (const end = this.deadlineAt(); ; await pause(200)) {
      const appeal = await this.#read(draft, person);
      if (holds(appeal)) return appeal;
      if (performance.now() > end) throw new Wrong(`stayed ${appeal.status} with ${appeal.orders.length} orders`);
    }
  }

  /** One command, made anew where it was refused because of what it had seen; done already where `isDone` says so afterwards. */
  async #do(draft, person, mutation, inputNow, isDone = () => false) {
    for (const end = this.deadlineAt(); ; await pause(200)) {
      try {
        return await this.#ask(draft, person, mutation, { input: { commandId: uuidOf(this.random), ...(await inputNow()) } });
      } catch (error) {
        if (!lookAgain.has(error.code) || performance.now() > end) throw error;
        if (await isDone()) return undefined;
      }
    }
  }

  async #ask(draft, person, query, variables) {
    const way = { stack: this.stack, person, what: `what follows ${draft.number}`, deadlineAt: this.deadlineAt(), lost: () => void (this.retries += 1) };
    return (await untilAnswered(way, query, variables)).data;
  }
}

const orderSeen = ({ id, version }) => ({ orderId: id, version });
