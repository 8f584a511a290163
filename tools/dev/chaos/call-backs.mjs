import * as documents from '../demo/documents.mjs';
import { Author } from './author.mjs';

const words = (satisfied) => ({ satisfied, ...(satisfied ? {} : { words: '第二天又凉了。' }) });

/** What the sender says of an answer; who left no name says so in the questionnaire, by their receipt. */
export class CallBacks {
  constructor(commands) {
    this.commands = commands;
  }

  async hear(draft, satisfied) {
    const caller = this.#callerOf(draft);
    if (draft.sender) return this.#record(draft, caller, { outcome: 'REACHED', ...words(satisfied) });
    await this.ask(draft);
    const { stack, deadlineAt } = this.commands;
    const author = new Author({ stack, what: `the questionnaire of ${draft.number}`, deadlineAt: deadlineAt() }, draft);
    return this.commands.do(draft, author, documents.answerQuestionnaire, () => words(satisfied));
  }

  /** By a questionnaire, which the sender finds by what opens their appeal. */
  async ask(draft) {
    const caller = this.#callerOf(draft);
    await this.commands.do(draft, caller, documents.askByQuestionnaire, () => this.#seen(draft, caller), async () => Boolean((await this.#look(draft, caller))?.askedAt));
  }

  refuse(draft) {
    return this.#record(draft, this.#callerOf(draft), { outcome: 'REFUSED' });
  }

  /** As often as the policy asks. */
  async inVain(draft) {
    const caller = this.#callerOf(draft);
    const { attemptsMost } = await this.#look(draft, caller);
    for (let nth = 1; nth <= attemptsMost; nth += 1) {
      const isCounted = async () => (await this.#look(draft, caller))?.attempts >= nth;
      await this.commands.do(draft, caller, documents.recordCallBack, async () => ({ ...(await this.#seen(draft, caller)), outcome: 'UNREACHABLE', words: '没人接。' }), isCounted);
    }
    draft.calls = attemptsMost;
  }

  #record(draft, caller, form) {
    const isOver = async () => !['OPEN', undefined].includes((await this.#look(draft, caller))?.state);
    return this.commands.do(draft, caller, documents.recordCallBack, async () => ({ ...(await this.#seen(draft, caller)), ...form }), isOver);
  }

  /** Who handled nothing of it. */
  #callerOf({ enterprise, handlers }) {
    return enterprise.callers.find(({ login }) => !handlers.includes(login.personId));
  }

  async #look(draft, caller) {
    return (await this.commands.ask(draft, caller, documents.callBack, { id: draft.appealId })).callBack;
  }

  async #seen(draft, caller) {
    return { appealId: draft.appealId, version: (await this.#look(draft, caller))?.version ?? 1 };
  }
}
