import { hasExited, until } from './process.mjs';

/** Whether an address answers 200; a connection that is refused counts as no. */
export async function answersOk(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  await answer.arrayBuffer();
  return answer.ok;
}

/** Waits until `url` answers 200, and no longer than the process lives. */
export const healthy = (url, child, { name, signal, timeoutMs = 90_000 }) =>
  until(
    () => {
      if (signal?.aborted) throw Object.assign(new Error('stopped while starting'), { final: true });
      if (hasExited(child)) throw Object.assign(new Error(`${name} ended while starting (${child.signalCode ?? child.exitCode})`), { final: true });
      return answersOk(url);
    },
    { timeoutMs, everyMs: 100, what: name },
  );
