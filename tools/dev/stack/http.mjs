import { listens } from './port-owner.mjs';
import { hasExited, until } from './process.mjs';

/** Whether an address answers 200; a connection that is refused counts as no. */
export async function answersOk(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  await answer.arrayBuffer();
  return answer.ok;
}

/** Waits until `url` answers 200 and the process is the one that listens there, no longer than it lives. */
export const healthy = (url, child, { name, signal, timeoutMs = 90_000 }) =>
  until(
    async () => {
      if (signal?.aborted) throw Object.assign(new Error('stopped while starting'), { final: true });
      if (hasExited(child)) throw Object.assign(new Error(`${name} ended while starting (${child.signalCode ?? child.exitCode})`), { final: true });
      return (await answersOk(url)) && listens(child.pid, Number(new URL(url).port));
    },
    { timeoutMs, everyMs: 100, what: name },
  );
