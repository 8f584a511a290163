import { Login, Sender } from '../demo/login.mjs';

/** The people of one enterprise, each signed in once. */
export class People {
  #logins = new Map();
  #parts;

  constructor(stack, tenantId) {
    this.stack = stack;
    this.of = stack.logins.filter((login) => login.tenantId === tenantId);
  }

  count = (role) => this.#having(role).length;

  nth(role, nth = 0) {
    const having = this.#having(role);
    return this.#signedIn(having[nth % having.length]);
  }

  /** The first of a role who is not this person. */
  other = (role, personId) => this.#signedIn(this.#having(role).find((login) => login.personId !== personId));

  personIdOf = (role, nth) => this.#having(role)[nth].personId;

  person = (personId) => this.#signedIn(this.of.find((login) => login.personId === personId));

  /** The sender of a case: by receipt without a name, else by their own login. */
  senderOf = ({ sender }, { number, code }) => (code ? Sender.byReceipt(this.stack, code) : Sender.byLogin(this.nth('sender', sender), number));

  /** The parts that the policy asks of a kind of reply. */
  async partsOf(kind, read) {
    this.#parts ??= read();
    const { policy } = await this.#parts;
    return policy.replyRequirements.find((one) => one.kind === kind)?.parts.map(({ id }) => id) ?? [];
  }

  #having = (role) => this.of.filter((login) => login.role === role);

  #signedIn(found) {
    if (!this.#logins.has(found.username)) this.#logins.set(found.username, new Login(this.stack, found));
    return this.#logins.get(found.username);
  }
}
