import { randomUUID } from 'node:crypto';
import { made, refusalOf } from './login.mjs';

/** A step that was not as told; its message names it. */
export class Failed extends Error {}

/** Prints what is done, by whom, and what came back; a failing step ends the demonstration by its name. */
export class Steps {
  #at = 'none';
  #sent = 0;

  constructor(tenant, run) {
    console.log(`\n${tenant}`);
    Object.assign(this, { tenant, file: run });
  }

  /**
   * Runs one step of `who`, a login or a word for what has none; `work` returns what came back, or `{ say, ...found }`, where all
   * is data: a run that goes on has it from its file, and does not do the step again.
   */
  async run(step, who, what, work) {
    this.#at = step;
    this.#sent = 0;
    const before = this.file.found(this.#key());
    if (before !== undefined) return before;
    try {
      const found = this.file.finish(this.#key(), asData((await work()) ?? null));
      const said = typeof found === 'string' ? found : found?.say;
      console.log(`  ${step.padEnd(6)} ${actor(who)}: ${what}${said ? `\n         → ${said}` : ''}`);
      return found;
    } catch (error) {
      throw new Failed(`Step ${step} of ${this.tenant} was not as told (${actor(who)}: ${what}): ${reason(error)}`, { cause: error });
    }
  }

  /**
   * A command of the step under way, which must not be refused; `input` is data, or what reads them. A run that goes on sends the
   * very same one again, for nobody knows whether it was done; what is refused then was not, and is asked as things stand now.
   */
  async do(login, document, input) {
    const name = `${this.#key()} ${(this.#sent += 1)}`;
    const build = async () => this.file.willSend(name, { commandId: randomUUID(), ...(typeof input === 'function' ? await input() : input) });
    const sentBefore = this.file.sentAs(name);
    const data = await login.ask(document, { input: sentBefore ?? (await build()) });
    if (!refusalOf(data)) return made(data);
    this.file.forget(name);
    return made(sentBefore ? await login.ask(document, { input: await build() }) : data);
  }

  /** Something drawn by lot that later steps and later tries need as well. */
  drawOnce(name, draw) {
    return this.file.drawOnce(`${this.tenant} ${name}`, draw);
  }

  /** All steps of a tenant: what fails between two of them is told by the one before. */
  async all(work) {
    try {
      await work();
    } catch (error) {
      if (error instanceof Failed) throw error;
      throw new Failed(`After step ${this.#at} of ${this.tenant}: ${reason(error)}`, { cause: error });
    }
  }

  #key() {
    return `${this.tenant} ${this.#at}`;
  }
}

const asData = (value) => JSON.parse(JSON.stringify(value));
const actor = (who) => (typeof who === 'string' ? who : [who.role, who.name ?? who.username].filter(Boolean).join(' '));
const reason = ({ message, cause }) => (cause ? `${message} (${cause.code ?? cause.message})` : message);

/** Throws with what was expected unless it holds. */
export const expect = (holds, what) => {
  if (!holds) throw new Error(`expected ${what}`);
};

const away = (value) => (value?.unavailable ? `${value.unavailable.join(', ')} did not answer; ` : '');

/** Reads until `holds`, for what another service does on its own; gives up by name. */
export const eventually = async (what, read, holds, { patienceMs = 15_000 } = {}) => {
  const until = performance.now() + patienceMs;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (performance.now() > until) throw new Error(`waited ${patienceMs / 1_000} s for ${what}; ${away(value)}last seen: ${JSON.stringify(value)?.slice(0, 600)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};
