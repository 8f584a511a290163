import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDir } from '../stack/paths.mjs';

const homeOf = (local) => join(local, 'demo');
const newId = () => randomBytes(4).toString('hex');
const isId = (text) => /^[0-9a-f]{8}$/.test(text);

/**
 * One run of the demonstration in a file of its own: which steps are done and what each of them found, and the commands of the
 * step that is under way, so that going on asks the same again and never does a thing twice.
 */
export class Run {
  constructor(file, kept) {
    this.file = file;
    Object.assign(this, kept);
  }

  static begin(local = localDir) {
    const id = newId();
    mkdirSync(homeOf(local), { recursive: true, mode: 0o700 });
    const run = new Run(join(homeOf(local), `${id}.json`), { id, done: {}, sent: {}, drawn: {} });
    run.#save();
    return run;
  }

  /** The run with this id, as far as it came. */
  static resume(id, local = localDir) {
    const file = join(homeOf(local), `${id}.json`);
    if (!isId(id) || !existsSync(file)) throw new Error(`There is no run ${id} of the demonstration here; npm run demo begins one.`);
    return new Run(file, JSON.parse(readFileSync(file, 'utf8')));
  }

  /** What a step that is done found; undefined while it is not done. */
  found(step) {
    return this.done[step];
  }

  /** A step is done: what it found is kept, its commands need no repeating. */
  finish(step, found) {
    this.done[step] = found;
    this.sent = {};
    this.#save();
    return this.done[step];
  }

  /** Something drawn by lot, once for all tries. */
  drawOnce(name, draw) {
    if (this.drawn[name] === undefined) {
      this.drawn[name] = draw();
      this.#save();
    }
    return this.drawn[name];
  }

  /** The input of a command that was sent and may have been done. */
  sentAs(command) {
    return this.sent[command];
  }

  /** Keeps the input of a command before it is sent. */
  willSend(command, input) {
    this.sent[command] = input;
    this.#save();
    return input;
  }

  /** A refused command did nothing: the next try asks anew. */
  forget(command) {
    delete this.sent[command];
    this.#save();
  }

  // Whole or not at all, and for nobody else: a receipt's code is among what was found.
  #save() {
    const { id, done, sent, drawn } = this;
    writeFileSync(`${this.file}.new`, JSON.stringify({ id, done, sent, drawn }, null, 2), { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
  }
}
