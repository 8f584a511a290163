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
