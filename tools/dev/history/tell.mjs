import { createHash } from 'node:crypto';
import { made, refusalOf } from '../demo/login.mjs';
import { acts } from './acts.mjs';

class Refused extends Error {}

const digest = (text) => createHash('sha256').update(text).digest();
const uuid = (bytes) => bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');

const TRIES = 5;
/** A service that does not answer in time is asked again, with the same command. */
const patiently = async (work) => {
  for (let nth = 1; ; nth += 1) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refused || nth === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** nth));
    }
  }
};

/** How one act of a case is sent: its command has the same id whenever it is tried, on every start. */
const sender = (salt, world, story, act) => {
  const name = `${salt} ${world.tenantId} ${story.n} ${story.acts.indexOf(act)}`;
  let nth = 0;
  const send = async (login, document, input) => {
    const data = await login.ask(document, { input: { commandId: uuid(digest(`${name} ${(nth += 1)}`)), ...input } });
    const refusal = refusalOf(data);
    if (refusal) throw new Refused(`${refusal.code}${refusal.field ? ` (${refusal.field})` : ''}`);
    return made(data);
  };
  return { send, story, seed: digest(`${name} seed`).toString('base64url') };
};

/**
 * Does one act of a case. What is refused ends the telling of that case, for what would follow rests on it; after an interrupted
 * start a refusal may only mean that it was done before.
 */
export async function tell(history, world, { story, act }, isAgain) {
  const known = ((history.known[world.tenantId] ??= {})[story.n] ??= {});
  if (known.stopped) return;
  try {
    await patiently(() => acts[act.act](world, known, act, sender(history.salt, world, story, act)));
  } catch (error) {
    if (!(error instanceof Refused)) throw new Error(`${act.act} of ${known.number ?? `case ${story.n}`} of ${world.tenant}: ${error.message}`, { cause: error });
    if (isAgain) return;
    known.stopped = true;
    history.stopped.push(`${known.number ?? story.n} ${act.act}: ${error.message}`);
  }
}
