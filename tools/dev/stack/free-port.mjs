import { createServer } from 'node:net';

const isFree = (port) =>
  new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const { port: found } = probe.address();
      probe.close(() => answer(found));
    });
  });

const given = new Set();

/** How an error is known that says the port went to somebody else between asking for it and listening. */
export const isTaken = (error) => error.code === 'EADDRINUSE';
export const takenError = (what, port) => Object.assign(new Error(`${what} ended while starting: another process took port ${port}`), { code: 'EADDRINUSE', final: true });

/** The preferred port when nobody listens there and it was not given out before, else any free one. */
export async function freePort(preferred = 0) {
  for (const port of preferred && !given.has(preferred) ? [preferred, 0] : [0]) {
    const found = await isFree(port);
    if (found && !given.has(found)) {
      given.add(found);
      return found;
    }
  }
  return freePort();
}

const held = new Map();

/**
 * A free port that is kept from others until `letGo`: seconds pass between choosing a port and the start of who listens there, and
 * another stack may begin meanwhile.
 */
export async function holdPort(preferred = 0) {
  const port = await freePort(preferred);
  const keeper = createServer((caller) => caller.destroy()).unref();
  const holds = await new Promise((answer) => {
    keeper.once('error', () => answer(false)).listen({ port, host: '127.0.0.1', exclusive: true }, () => answer(true));
  });
  if (!holds) return holdPort();
  held.set(port, keeper);
  return port;
}

/** Lets a port go to who is started on it now; of one that is not held nothing happens. */
export async function letGo(port) {
  const keeper = held.get(Number(port));
  held.delete(Number(port));
  if (keeper) await new Promise((gone) => keeper.close(gone));
}

/** One port over all starts of a process; as long as none succeeded, one that somebody else takes is given up for another. */
export class KeptPort {
  #preferred;
  #port;
  #isKept = false;

  constructor(preferred) {
    this.#preferred = preferred;
  }

  async start(startOn) {
    this.#port ??= await freePort(this.#preferred);
    try {
      const started = await startOn(this.#port);
      this.#isKept = true;
      return started;
    } catch (error) {
      if (isTaken(error) && !this.#isKept) this.#port = undefined;
      throw error;
    }
  }
}
