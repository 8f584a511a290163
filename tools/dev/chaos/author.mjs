import { openReceipt } from '../demo/documents.mjs';
import { openOwn } from '../demo/login.mjs';
import { untilAnswered } from './client.mjs';

// A case token is good for 15 minutes.
const CASE_MS = 14 * 60_000;

/** Who said an appeal, by what opens it: the receipt's code, or a login and the number. */
export class Author {
  constructor(way, { sender, number, receiptCode }) {
    Object.assign(this, { way, sender, number, receiptCode });
  }

  async headers() {
    if (!this.token || this.until < performance.now()) await this.#open();
    return { authorization: `Case ${this.token}` };
  }

  async #open() {
    const [query, input] = this.sender ? [openOwn, { number: this.number }] : [openReceipt, { code: this.receiptCode }];
    const { data } = await untilAnswered({ ...this.way, person: this.sender }, query, { input });
    this.token = Object.values(data)[0].caseToken;
    this.until = performance.now() + CASE_MS;
  }
}
